"""Topics of an article: the lexicon and the component ``vi_topics``."""

from __future__ import annotations

import json

import pytest
import spacy

import kg.extract.topics
from kg.errors import KGError
from kg.extract.topic_scores import is_main
from kg.extract.topics import MOST
from kg.languages.vi.tokenizer import SyllableTokenizer
from kg.languages.vi.topics import load, notations
from kg.ontology import ontology


@pytest.fixture(scope="module")
def annotate():
    nlp = spacy.blank("xx")
    nlp.tokenizer = SyllableTokenizer(nlp.vocab)
    component = nlp.add_pipe("vi_topics")

    def run(title, body):
        doc = nlp.make_doc(f"{title}\n\n{body}")
        doc._.article = {"id": "a", "published": None, "title_end": len(title)}
        return component(doc)

    return run


@pytest.fixture(scope="module")
def topics(annotate):
    return lambda title, body: {t["topic"] for t in annotate(title, body)._.topics}


def test_the_lexicon_speaks_only_of_topics_that_the_ontology_has():
    assert notations() <= set(ontology().topics)


def test_every_topic_of_the_ontology_can_be_found_but_the_fields_at_the_top():
    assert {n for n, topic in ontology().topics.items() if topic.broader} <= notations()


STORIES = [
    (
        "Mất tiền tỉ vì bấm vào đường link lạ",
        "Kẻ gian giả danh ngân hàng, gửi tin nhắn lạ kèm đường link lạ, hỏi mã OTP rồi chiếm đoạt tài khoản của bà.",
        {"cybersecurity", "online-fraud"},
    ),
    (
        "Tàu cá mất liên lạc ngoài khơi",
        "Tàu cá mất liên lạc từ đêm qua, hai người mất tích. Lực lượng cứu nạn và thợ lặn đang tìm quanh chỗ tàu chìm.",
        {"disaster-response", "search-rescue"},
    ),
    (
        "Khởi tố, bắt tạm giam giám đốc công ty buôn lậu xăng",
        "Cơ quan cảnh sát điều tra ra quyết định khởi tố bị can, khám xét nơi ở. Bị can khai đã buôn lậu nhiều năm.",
        {"crime-law-enforcement", "smuggling"},
    ),
    (
        "Tòa tuyên án cựu giám đốc sở nhận hối lộ",
        "Hội đồng xét xử tuyên phạt bị cáo 7 năm tù về tội nhận hối lộ. Viện kiểm sát giữ nguyên cáo trạng.",
        {"justice-courts", "criminal-trials", "corruption", "bribery"},
    ),
    (
        "Bộ Y tế họp khẩn về dịch sởi",
        "Nhiều bệnh viện quá tải. Bộ Y tế yêu cầu tiêm vắc xin và cách ly ca nhiễm để dập dịch bệnh.",
        {"health", "epidemics"},
    ),
    (
        "Quốc hội thông qua luật sửa đổi",
        "Đại biểu Quốc hội bấm nút. Ủy ban Thường vụ Quốc hội đã chỉnh lý dự thảo luật trước kỳ họp Quốc hội.",
        {"parliament-legislation", "lawmaking"},
    ),
    (
        "Bão số 3 đổ bộ, nhiều nơi sạt lở",
        "Mưa lũ gây ngập lụt. Lực lượng cứu hộ sơ tán người dân, phòng chống thiên tai được đặt lên đầu.",
        {"disaster-response", "storms-floods"},
    ),
    (
        "Thông xe cao tốc, khởi công đường sắt",
        "Bộ Giao thông vận tải nói tuyến cao tốc và đường sắt mới sẽ nối liền hạ tầng giao thông hai miền.",
        {"infrastructure-transport", "roads", "railways"},
    ),
    (
        "Điều động, bổ nhiệm cán bộ",
        "Ban Thường vụ Tỉnh ủy trao quyết định bổ nhiệm, luân chuyển; ông Bảy được bầu giữ chức bí thư Huyện ủy.",
        {"personnel", "appointments", "party-politics"},
    ),
]


@pytest.mark.parametrize(("title", "body", "wanted"), STORIES)
def test_tells_what_a_story_is_about(topics, title, body, wanted):
    found = topics(title, body)
    assert wanted <= found
    assert len({t for t in found if is_main(t)}) <= len({t for t in wanted if is_main(t)}) + 1


def test_a_finer_topic_brings_its_broader_one(topics):
    found = topics("Đàm phán hiệp định thương mại tự do", "Hai bên bàn về FTA, thuế quan và kim ngạch xuất khẩu.")
    assert {"free-trade-agreements", "trade"} <= found


def test_who_is_not_artificial_intelligence(topics):
    assert "ai" not in topics("Ai sẽ đi?", "Ai cũng hỏi ai sẽ đi, ai ở lại, ai lo cho ai.")
    assert "ai" in topics("Việt Nam đẩy mạnh AI", "AI giúp dự báo. Kỹ sư viết mô hình AI mới, thử AI trong nhà máy.")


def test_a_phrase_that_means_something_else_is_no_evidence(topics):
    title, body = (
        "Hai ông bắt tay",
        "Họ bắt tay nhau, bắt đầu lại, nắm bắt cơ hội. Hoạt động bắt nguồn từ đó.",
    )
    assert topics(title, body) == set()


def test_spelling_of_the_tone_makes_no_difference(topics):
    old = topics("Gìn giữ hoà bình", "Lực lượng gìn giữ hoà bình lên đường, phái bộ đón đoàn mũ nồi xanh.")
    new = topics("Gìn giữ hòa bình", "Lực lượng gìn giữ hòa bình lên đường, phái bộ đón đoàn mũ nồi xanh.")
    assert old == new == {"peacekeeping"}


TALKS = (
    "Tại hội đàm, hai nhà lãnh đạo vui mừng trước quan hệ hợp tác và tình "
    "hữu nghị. Bộ trưởng Ngoại giao cùng dự. "
    "Hai bên hài lòng về những gì đã làm được kể từ lần gặp trước, và tin "
    "rằng chặng đường tới còn nhiều dư địa. "
    "Khách cảm ơn chủ nhà đã đón tiếp nồng hậu, kể lại những kỷ niệm thời trẻ và hẹn ngày trở lại. "
)


def test_in_talks_a_field_of_cooperation_needs_naming_only_once(topics):
    assert "semiconductors" in topics("Thăm chính thức", TALKS + "Hai bên nhất trí hợp tác về bán dẫn.")
    match = "Đội bóng thắng trận chung kết, cầu thủ và huấn luyện viên ăn mừng trên sân vận động. " * 6
    assert "semiconductors" not in topics("Đội vô địch", match + "Một cầu thủ từng học ngành bán dẫn.")


def test_each_topic_comes_with_a_weight_and_exact_places(annotate):
    doc = annotate("Chủ tịch nước hội đàm", TALKS)
    first = doc._.topics[0]
    assert first["topic"] == "diplomacy"
    weights = [t["weight"] for t in doc._.topics]
    assert all(0.0 < w < 1.0 for w in weights)
    assert weights == sorted(weights, reverse=True)
    places = [doc.text[start:end].casefold() for start, end in first["spans"]]
    assert "hội đàm" in places
    assert first["spans"] == sorted(first["spans"])


def test_the_number_of_main_topics_is_bounded(topics):
    body = " ".join(f"{title}. {body}" for title, body, _ in STORIES) * 2 + TALKS
    assert 5 <= len({t for t in topics("Điểm tin", body) if is_main(t)}) <= MOST


def test_an_empty_article_has_no_topics(topics):
    assert topics("", "") == set()


def test_a_misspelt_tier_is_named(tmp_path):
    (tmp_path / "x.toml").write_text('[trade]\nstrogn = ["thương mại"]\n', encoding="utf-8")
    with pytest.raises(KGError, match="strogn"):
        load(tmp_path)


def f1(folder, annotate):
    hit = wrong = missed = 0
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        article = json.loads(path.with_name(path.name.replace(".gold.", ".article.")).read_text(encoding="utf-8"))
        found = {t["topic"] for t in annotate(article["title"], article["text"])._.topics}
        found |= {above for t in found for above in ontology().ancestors(t)}
        wanted, known = set(gold["topics"]), gold_topics(folder)
        hit += len(found & wanted)
        wrong += len((found & known) - wanted)
        missed += len(wanted - found)
    return 2 * hit / (2 * hit + wrong + missed)


def gold_topics(folder):
    guidelines = (folder.parent / "GUIDELINES.md").read_text(encoding="utf-8")
    listed = guidelines.split("## topics")[1].split("\n", 1)[1].split("##")[0]
    return {word.strip() for word in listed.replace("\n", " ").split(",")}


@pytest.mark.shared
@pytest.mark.parametrize(("part", "least"), [("dev", 0.83), ("check", 0.70)])
def test_agrees_with_the_annotators(shared, annotate, part, least):
    assert f1(shared / "gold" / part, annotate) >= least


def test_the_module_names_its_component():
    assert kg.extract.topics.create_topics(spacy.blank("xx"), "vi_topics").first
