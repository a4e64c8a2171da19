"""Which mentions mean one entity."""

from __future__ import annotations

import pytest

from kg.extract.mentions.clusters import Clusters
from tests.extract.readings import entity, meant, pipeline, read


def test_given_names_family_names_and_titles_mean_the_full_name() -> None:
    doc = read(
        "Bộ trưởng Trịnh Văn Sáng tiếp Đại sứ Hoa Kỳ Peter Walford. Ông Sáng cảm ơn Đại sứ Walford. "
        "Bộ trưởng đề nghị hợp tác."
    )
    assert meant(doc, "Sáng cảm ơn") == ["Trịnh Văn Sáng"]
    assert meant(doc, "Walford.", 1) == ["Peter Walford"]
    assert meant(doc, "Bộ trưởng đề nghị") == ["Trịnh Văn Sáng"]
    assert entity(doc, "Peter Walford")["aliases"] == ["Walford"]


def test_chinese_names_go_by_their_first_part() -> None:
    doc = read("Chủ tịch Trung Quốc Tập Minh Viễn đến Hà Nội. Ông Tập nói sẽ trở lại.")
    assert meant(doc, "Tập nói") == ["Tập Minh Viễn"]


def test_pronouns_follow_the_subject_and_the_gender() -> None:
    doc = read("Bà Lê Thị Hoa gặp ông Vũ Quốc Tân. Bà nói mọi việc tốt. Ông đồng ý.")
    assert meant(doc, "Bà nói") == ["Lê Thị Hoa"]
    assert meant(doc, "Ông đồng ý") == ["Vũ Quốc Tân"]


def test_a_title_without_a_holder_in_the_article_stays_open() -> None:
    doc = read("Thủ tướng yêu cầu làm rõ. Ông Vũ Quốc Tân trả lời báo chí.")
    assert meant(doc, "Thủ tướng") == []


def test_plural_titles_mean_no_one() -> None:
    doc = read("Bộ trưởng Trịnh Văn Sáng họp. Các bộ trưởng khác vắng mặt.")
    assert meant(doc, "bộ trưởng khác") == []


def test_one_country_under_two_names_keeps_the_first() -> None:
    doc = read("Mỹ và Việt Nam ký kết. Hoa Kỳ hoan nghênh. Bộ Ngoại giao Mỹ ra tuyên bố, Bộ Ngoại giao Hoa Kỳ cảm ơn.")
    assert entity(doc, "Mỹ")["aliases"] == ["Hoa Kỳ"]
    assert sum(e["type"] == "Organization" for e in doc._.entities) == 1


def test_the_two_ministries_stay_two() -> None:
    doc = read("Bộ Ngoại giao Việt Nam tiếp đoàn của Bộ Ngoại giao Lào.")
    assert {e["name"] for e in doc._.entities if e["type"] == "Organization"} == {
        "Bộ Ngoại giao Việt Nam",
        "Bộ Ngoại giao Lào",
    }
    assert {e["country"] for e in doc._.entities if e["type"] == "Organization"} == {"VN", "LA"}


def test_acronyms_in_brackets_and_short_forms() -> None:
    doc = read("Cơ quan Hợp tác quốc tế Nhật Bản (JICA) tài trợ. JICA sẽ giám sát.")
    assert meant(doc, "JICA sẽ") == ["Cơ quan Hợp tác quốc tế Nhật Bản"]


def test_elided_areas_are_completed() -> None:
    doc = read(
        "Tỉnh ủy Quảng Bình họp. Theo Tỉnh ủy, việc đã xong. HĐND huyện Phù Mỹ đồng ý, HĐND huyện này sẽ báo cáo."
    )
    assert meant(doc, "Tỉnh ủy, việc") == ["Tỉnh ủy Quảng Bình"]
    assert meant(doc, "HĐND huyện này") == ["HĐND huyện Phù Mỹ"]


def test_companies_go_by_their_closing_capitals() -> None:
    doc = read("Tập đoàn Vạn Hưng Phát bị điều tra. Luật sư cho rằng Vạn Hưng Phát không sai.")
    assert meant(doc, "Vạn Hưng Phát không") == ["Tập đoàn Vạn Hưng Phát"]


def test_other_names_in_brackets() -> None:
    doc = read("Thủ tướng Hoàng Tuấn Lập (Larry Wong) phát biểu. Ông Larry Wong cảm ơn.")
    assert entity(doc, "Hoàng Tuấn Lập")["aliases"] == ["Larry Wong"]


def test_a_town_and_the_province_of_its_name_are_two() -> None:
    doc = read("Họ ở TP Bắc Giang, tỉnh Bắc Giang.")
    assert {e["name"] for e in doc._.entities} == {"TP Bắc Giang", "Bắc Giang"}


def test_a_capital_stands_for_its_state_only_where_no_place_is_meant() -> None:
    doc = read("Trung Quốc phản ứng. Hôm qua Bắc Kinh tuyên bố sẽ đáp trả. Hội nghị họp tại Bắc Kinh.")
    assert meant(doc, "Bắc Kinh tuyên bố") == ["Trung Quốc"]
    assert meant(doc, "Bắc Kinh.") == ["Bắc Kinh"]


def test_groups() -> None:
    doc = read("Việt Nam và Lào ký kết. Hai nước sẽ mở cửa khẩu. Nước này hoan nghênh.")
    assert meant(doc, "Hai nước") == ["Việt Nam", "Lào"]
    assert meant(doc, "Nước này") == ["Lào"]


def test_noun_phrases_take_in_titles_and_appositions() -> None:
    text = "Chiều nay, ông Vũ Quốc Tân - chủ tịch UBND huyện Hoài Ân - đi thăm dân."
    doc = read(text)
    m = next(m for m in doc._.mentions if text[m["start"] : m["end"]] == "Vũ Quốc Tân")
    assert text[m["np_start"] : m["np_end"]] == "ông Vũ Quốc Tân - chủ tịch UBND huyện Hoài Ân -"


def test_a_pronoun_follows_a_title_that_opened_the_sentence() -> None:
    doc = read(
        "Bộ trưởng Trịnh Văn Sáng đến dự. Mọi người đứng dậy. Bộ trưởng nhắc đến Vũ Quốc Tân. Ông cũng cảm ơn bà con."
    )
    assert meant(doc, "Ông cũng") == ["Trịnh Văn Sáng"]


def test_a_man_whose_sex_nobody_tells_may_be_he() -> None:
    doc = read(
        "Bộ trưởng Trịnh Văn Sáng tiếp Đại sứ Peter Walford. Bộ trưởng hoan nghênh hợp tác. Cuối năm nay, ông sẽ đi. "
        "Ông Walford cảm ơn."
    )
    assert meant(doc, "ông sẽ") == ["Trịnh Văn Sáng"]


def test_the_text_does_not_go_on_from_a_caption() -> None:
    text = "Bộ trưởng Trịnh Văn Sáng đến Lào. Ông Peter Walford ở Huế. Ông đề nghị giúp đỡ."
    caption = [text.index("Ông Peter"), text.index("Ông đề nghị") - 1]
    assert meant(read(text, captions=[caption]), "Ông đề nghị") == ["Trịnh Văn Sáng"]


def test_a_family_name_means_who_may_be_so_addressed() -> None:
    doc = read(
        "Bà Clara Weston, con gái cựu thống đốc Robert Weston, đến dự. Ông Henry Weston ở nhà. Bà Weston đã phát biểu."
    )
    assert meant(doc, "Weston đã") == ["Clara Weston"]


def test_a_short_name_noted_before_its_bearer_became_another_means_the_other() -> None:
    nlp = pipeline()
    doc = nlp.make_doc("Bệnh viện Hòa Mai đông người. Trường Đại học Sao Mai vắng. Viện Nghiên cứu Biển im lặng.")
    doc._.article = {"id": "test", "published": None, "title_end": 0, "captions": []}
    for name, component in nlp.pipeline:
        if name in ("vi_sentences", "vi_names"):
            doc = component(doc)
    tokens, chunks = doc._.chunks
    clusters = Clusters(tokens, chunks, doc.text)
    clusters.build()
    first, second, third = [k for k, c in enumerate(chunks) if c.type == "Organization"]
    hospital, university = clusters.entity_of[first], clusters.entity_of[second]
    clusters._unite(hospital, second)
    clusters._unite(university, third)
    assert {clusters.entity_of[k] for k in (first, second, third)} == {hospital}
    assert hospital in clusters.entities


def test_one_letter_of_a_long_name_spelt_otherwise_under_one_title() -> None:
    doc = read("Tổng thống Ukraine Volodymyr Petrenko im lặng. Tổng thống Ukraine Volodymir Petrenko rời đi.")
    assert meant(doc, "Volodymir") == ["Volodymyr Petrenko"]
    twins = read("Tổng thống Ukraine Volodymyr Petrenko gặp bà Volodymira Petrenko.")
    assert meant(twins, "Volodymira") == ["Volodymira Petrenko"]


def test_a_family_name_goes_on_meaning_whom_it_meant() -> None:
    doc = read("Ông Carl Lund xuất hiện. Ông Lund có hai con là Peter Lund và Howard Lund. Ông Lund đã già.")
    assert meant(doc, "Lund đã") == ["Carl Lund"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ông Trần Văn Lộc, còn được gọi là Shark Lộc, vắng mặt. Shark Lộc kể chuyện.", "Shark Lộc kể"),
        ("Trần Văn Lộc (36 tuổi, biệt danh Lộc Đen) vắng mặt. Lộc Đen kể chuyện.", "Lộc Đen kể"),
        ("Ông Trần Văn Lộc vắng mặt. Shark Lộc thừa nhận sai.", "Shark Lộc thừa"),
        ("Bà Trần Thị Kim A. mua nhà. Bà A. kể chuyện.", "A. kể"),
    ],
)
def test_a_nickname_told_in_the_article_means_its_bearer(text: str, words: str) -> None:
    doc = read(text)
    assert meant(doc, words) == [e["name"] for e in doc._.entities if e["type"] == "Person"]


def test_a_nickname_of_somebody_else_is_not_taken() -> None:
    doc = read("Ông Trần Văn Lộc gặp ông Lê Văn Tư, biệt danh Tư Đen. Tư Đen kể chuyện. Shark Hưng thừa nhận sai.")
    assert meant(doc, "Tư Đen kể") == ["Lê Văn Tư"]
    assert meant(doc, "Shark Hưng") == ["Shark Hưng"]


@pytest.mark.parametrize(
    "told",
    [
        'Ông Trần Văn Lộc, người được gọi là "Carl Lund của châu Á", vắng mặt.',
        'Ông Trần Văn Lộc, người được gọi là "Carl Lund" của Hà Nội, vắng mặt.',
        'Ông Trần Văn Lộc, người có biệt danh "Carl Lund vùng biển", vắng mặt.',
        "Bộ trưởng Trần Văn Lộc, còn được gọi là Carl Lund, vắng mặt. Tổng thống Carl Lund im lặng.",
    ],
)
def test_whom_somebody_is_likened_to_is_another(told: str) -> None:
    doc = read(f"{told} Ông Lund đã già.")
    assert meant(doc, "Lund đã") == ["Carl Lund"]
    same = read('Ông Trần Văn Lộc, người được gọi là "Carl Lund", vắng mặt. Ông Lund đã già.')
    assert meant(same, "Lund đã") == ["Trần Văn Lộc"]


def test_a_calling_of_another_tongue_hides_no_name() -> None:
    assert [e["name"] for e in read("Công an bắt YouTuber Lê Minh Lan.")._.entities] == ["Lê Minh Lan"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Chuyên gia của cơ quan tình báo quân đội Nga (QRS) im lặng. QRS vắng mặt.", False),
        ("Trung tâm nghiên cứu vắc xin thuộc Bộ Y tế (QRS) im lặng. QRS vắng mặt.", False),
        ("Hôm qua Không quân Israel (QRS) im lặng. QRS vắng mặt.", True),
        ("Ông là bộ trưởng của Bộ Quốc phòng (BQP). BQP vắng mặt.", True),
        ("Chiến dịch chống tổ chức Nhà nước Hồi giáo (QRS) kết thúc. QRS vắng mặt.", True),
    ],
)
def test_an_acronym_behind_a_body_of_the_state_may_be_that_of_a_part(text: str, whole: bool) -> None:
    doc = read(text)
    bodies = [e["name"] for e in doc._.entities if e["type"] == "Organization" and " " in e["name"]]
    short = text.split(". ")[1].split()[0]
    assert (meant(doc, f"{short} vắng") == bodies) == whole
