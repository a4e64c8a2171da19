"""Who speaks: not the person that somebody else's name, work or office only has to do with."""

from __future__ import annotations

import pytest

from kg.resolve.events import SPEECH
from tests.extract.whole import extract, names_of


def spoken(text: str) -> set[tuple[str, str]]:
    """Type and speaker of all speech acts of a text."""
    read = extract(text)
    names = names_of(read)
    return {
        (e.type, names[p.entity])
        for e in read.events
        if e.type in SPEECH
        for p in e.participants
        if p.role == "speaker"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Những người ủng hộ ông Bùi Khánh Toàn cho rằng ông bị oan.",
        "Giới chỉ trích ông Bùi Khánh Toàn cho rằng ông thiếu kinh nghiệm.",
        "Người đã gặp ông Bùi Khánh Toàn cho biết sức khỏe ông rất yếu.",
        "Một phát ngôn viên của nhóm những người hâm mộ ông Bùi Khánh Toàn cho hay họ rất vui.",
        "Người kế nhiệm ông Bùi Khánh Toàn cam kết đổi mới cách làm.",
        "Cựu vụ trưởng Bộ Thủy sản nói đã ngủ quên.",
        "Công ty của ông Bùi Khánh Toàn thông báo giải thể.",
        "Cấp dưới của ông Bùi Khánh Toàn khai đã nhận tiền.",
        "Khách hàng của Ngân hàng Sao Bắc yêu cầu trả lại tiền gửi.",
        "Các nhà phân tích Na Uy nhận định thỏa thuận khó thành.",
        "Luật sư bào chữa cho ông Bùi Khánh Toàn - cựu vụ trưởng Vụ Kho bãi, Bộ Thủy sản - đề nghị tòa xét lại.",
        "Một tài khoản mạo danh ông Bùi Khánh Toàn kêu gọi rút tiền.",
        "Theo NOS News, ông Bùi Khánh Toàn vẫn khỏe.",
    ],
)
def test_somebody_without_a_name_speaks(text: str) -> None:
    assert spoken(text) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chính quyền của ông Bùi Khánh Toàn tuyên bố thắng lợi.", "Statement"),
        ("Ông Bùi Khánh Toàn kể rằng nhà ông từng bị cháy.", "Statement"),
        ("Ông Bùi Khánh Toàn trấn an người dân rằng đập nước an toàn.", "Statement"),
        ("Ông Bùi Khánh Toàn căn dặn cán bộ giữ gìn đoàn kết.", "Request"),
        ("Ông Bùi Khánh Toàn bày tỏ băn khoăn về dự luật.", "Criticism"),
        ("Ông Bùi Khánh Toàn băn khoăn về tính khả thi của đề án.", "Criticism"),
        ("Ông Bùi Khánh Toàn tự hào về thành tích của đội.", "Praise"),
    ],
)
def test_a_named_speaker(text: str, kind: str) -> None:
    assert (kind, "Bùi Khánh Toàn") in spoken(text)


def test_since_is_not_telling() -> None:
    text = "Ông Bùi Khánh Toàn được bổ nhiệm làm giám đốc Sở Thủy sản tỉnh Bình Định kể từ ngày 2-3-2031."
    assert spoken(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ông Bùi Khánh Toàn họp báo. Một quan chức tình báo khẳng định tin này. “Chúng tôi biết rõ”, vị này nói.",
        "Ông Bùi Khánh Toàn vắng mặt. Một nhân chứng giấu tên kể lại. Ông cho rằng vụ việc phức tạp.",
    ],
)
def test_a_pronoun_behind_somebody_without_a_name_is_his(text: str) -> None:
    assert spoken(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ông Bùi Khánh Toàn lưu ý tỉnh Lào Cai phải giữ gìn cảnh quan.",
        "Ông Bùi Khánh Toàn nhấn mạnh phải lấy người dân làm trung tâm.",
        "Ông Bùi Khánh Toàn nhắc lãnh đạo tỉnh Lào Cai phải xây dựng khu du lịch văn minh.",
    ],
)
def test_a_duty_that_somebody_recalls_is_asked_for(text: str) -> None:
    assert spoken(text) == {("Request", "Bùi Khánh Toàn")}


def test_fate_is_not_asked_for() -> None:
    assert spoken("Ông Bùi Khánh Toàn cho biết công ty phải đóng cửa.") == {("Statement", "Bùi Khánh Toàn")}


@pytest.mark.parametrize(
    ("text", "kind", "speakers"),
    [
        ("Kế hoạch vấp phải sự phản đối mạnh mẽ từ phía Na Uy.", "Criticism", {"Na Uy"}),
        ("Bất chấp sự phản đối của Na Uy, đập vẫn được xây.", "Criticism", {"Na Uy"}),
        ("Na Uy gọi đây là hành động không thể chấp nhận.", "Criticism", {"Na Uy"}),
        ("Na Uy khẳng định vụ phóng vi phạm luật pháp quốc tế.", "Criticism", {"Na Uy"}),
        ("Cả Na Uy lẫn Phần Lan đều phản đối nghị quyết.", "Criticism", {"Na Uy", "Phần Lan"}),
        ("Đề xuất được Na Uy hoan nghênh.", "Praise", {"Na Uy"}),
        ("Na Uy ủng hộ lập trường của Phần Lan.", "Praise", {"Na Uy"}),
        ("Na Uy thề đáp trả.", "Pledge", {"Na Uy"}),
    ],
)
def test_what_states_say(text: str, kind: str, speakers: set[str]) -> None:
    assert {who for what, who in spoken(text) if what == kind} == speakers


def test_a_department_speaks_not_the_ministry_it_is_of() -> None:
    text = "Cục Cảnh sát giao thông, Bộ Công an thông tin vừa qua Công an huyện Mai Châu bắt Trần Văn Ba."
    assert spoken(text) == {("Statement", "Cục Cảnh sát giao thông")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Bùi Khánh Toàn cho biết Thủ tướng chỉ đạo Bộ Y tế hỗ trợ các tỉnh.",
        "Ông Bùi Khánh Toàn cho biết giám đốc sở yêu cầu Bộ Y tế hỗ trợ các tỉnh.",
    ],
)
def test_who_tells_of_an_order_did_not_give_it(text: str) -> None:
    assert spoken(text) == {("Statement", "Bùi Khánh Toàn")}


def test_bodies_and_lands_in_a_row_at_the_start_speak_together() -> None:
    assert {who for _, who in spoken("Na Uy, Phần Lan, Đan Mạch lên án vụ việc.")} == {"Na Uy", "Phần Lan", "Đan Mạch"}
    said = spoken("Đại diện Bộ Y tế, Công an, Quốc phòng nhấn mạnh bài học này.")
    assert {who for _, who in said} == {"Bộ Y tế", "Bộ Công an", "Bộ Quốc phòng"}
    assert {who for _, who in spoken("Ở Na Uy, Phần Lan lên án vụ việc.")} == {"Phần Lan"}


def test_a_board_speaks_by_its_noun() -> None:
    text = "Ban chỉ đạo quốc gia về phòng chống Covid-19 họp sáng nay. Ban chỉ đạo đề nghị các địa phương giảm tải."
    assert spoken(text) == {("Request", "Ban chỉ đạo quốc gia về phòng chống Covid-19")}


@pytest.mark.parametrize(
    "text",
    [
        "Tòa án Quận Bắc cho biết mức án nhẹ. Bị cáo đã nhận tội và cam kết sửa chữa.",
        "Ông Bùi Khánh Toàn rời phòng họp. Gia đình các nạn nhân và cư dân đã chỉ trích chính quyền.",
    ],
)
def test_people_without_names_speak_for_nobody_told_before(text: str) -> None:
    assert not {kind for kind, _ in spoken(text)} & {"Pledge", "Criticism"}


def test_what_the_foe_had_to_do_is_no_demand() -> None:
    text = "Ông Bùi Khánh Toàn nhấn mạnh đối thủ buộc phải thừa nhận thất bại."
    assert spoken(text) == {("Statement", "Bùi Khánh Toàn")}


@pytest.mark.parametrize(
    "text",
    ["Ông Bùi Khánh Toàn nghe báo cáo về dịch bệnh.", "Ông Bùi Khánh Toàn đã nghe lãnh đạo sở báo cáo về tiến độ."],
)
def test_who_hears_a_report_does_not_give_it(text: str) -> None:
    assert spoken(text) == set()


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Ca sĩ Bùi Khánh Toàn được khán giả khen trẻ lâu.", set()),
        ("Ca sĩ Bùi Khánh Toàn gây chú ý nhờ vóc dáng cân đối.", set()),
        ("Nhờ những hợp đồng lớn, ông Bùi Khánh Toàn thành tỷ phú.", set()),
        ("Ông Bùi Khánh Toàn nhờ công an xã can thiệp.", {("Request", "Bùi Khánh Toàn")}),
        ("Ông Bùi Khánh Toàn hứa hẹn mang về huy chương vàng.", set()),
        ("Ông Bùi Khánh Toàn hứa hẹn sẽ xây trường cho xã.", {("Pledge", "Bùi Khánh Toàn")}),
        ('Ông Bùi Khánh Toàn thừa nhận hành vi "đánh bạc trái phép".', {("Statement", "Bùi Khánh Toàn")}),
        ("Một số cựu quan chức dưới thời ông Bùi Khánh Toàn và Lý Gia Ân khuyên Mỹ rút quân.", set()),
        (
            "Phó thủ tướng Bùi Khánh Toàn khẳng định Việt Nam quyết tâm xây cầu và đề nghị các nước hỗ trợ.",
            {("Pledge", "Bùi Khánh Toàn"), ("Request", "Bùi Khánh Toàn")},
        ),
        ("Ông Bùi Khánh Toàn lên án phát biểu về Zambia.", {("Criticism", "Bùi Khánh Toàn")}),
    ],
)
def test_nobody_speaks_by_a_reason_a_hope_or_a_crowd(text: str, acts: set[tuple[str, str]]) -> None:
    assert spoken(text) == acts


@pytest.mark.parametrize(
    "text",
    [
        "Ông Bùi Khánh Toàn gặp Thủ tướng Hồ Tấn Minh đề nghị hỗ trợ người nuôi tôm.",
        "Ông Bùi Khánh Toàn kiện Công ty Sao Mai đòi trả lại đất.",
    ],
)
def test_who_meets_or_sues_somebody_asks_not_the_other(text: str) -> None:
    assert spoken(text) == {("Request", "Bùi Khánh Toàn")}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Ông Bùi Khánh Toàn rủ Trần Văn Mái đi cùng và hứa sẽ trả công.", {("Pledge", "Bùi Khánh Toàn")}),
        ("Nga có thể phản ứng mạnh nếu bị tấn công.", set()),
        ('Ông Bùi Khánh Toàn cho rằng đó là "khoản lãi", giảm mọi mối đe dọa.', {("Statement", "Bùi Khánh Toàn")}),
        ("Ông Bùi Khánh Toàn chỉ ra kho hậu cần nằm gần đó.", {("Statement", "Bùi Khánh Toàn")}),
        ("Ông Bùi Khánh Toàn khai từ lúc đó không gặp ai.", {("Statement", "Bùi Khánh Toàn")}),
        ("Sở công khai từ tháng sau việc ông Bùi Khánh Toàn nghỉ.", set()),
    ],
)
def test_who_promises_threatens_and_testifies(text: str, acts: set[tuple[str, str]]) -> None:
    assert spoken(text) == acts


@pytest.mark.parametrize(
    "text",
    [
        "Ông Bùi Khánh Toàn tố cha mẹ lợi dụng em gái Trần Thị Mái.",
        "Ông Bùi Khánh Toàn phản đối vụ bà Trần Thị Mái được tha.",
        "Ông Bùi Khánh Toàn phủ nhận bộ phim mới về bà Trần Thị Mái.",
        "Ông Bùi Khánh Toàn ca ngợi các học trò, trong khi bà Trần Thị Mái im lặng.",
    ],
)
def test_whoever_is_only_told_of_is_not_addressed(text: str) -> None:
    events = extract(text).events
    assert {p.role for e in events if e.type in SPEECH for p in e.participants} == {"speaker"}


def test_a_state_behind_the_town_that_was_hit_speaks() -> None:
    text = "Quân đội Ukraine phóng tên lửa vào tỉnh Bryansk, Nga tuyên bố không có thương vong."
    assert spoken(text) == {("Statement", "Nga")}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Thông báo cũng cho biết, ông Bùi Khánh Toàn chịu trách nhiệm.", set()),
        ("Ông Bùi Khánh Toàn đóng phim Cảm ơn người đã đến.", set()),
        ("Ông Bùi Khánh Toàn khẳng định đẳng cấp của mình.", set()),
        (
            "“Chúng tôi kiên quyết phản đối việc xây đập ở đây”, ông Bùi Khánh Toàn nói.",
            {("Criticism", "Bùi Khánh Toàn")},
        ),
    ],
)
def test_a_paper_or_a_title_speaks_for_nobody(text: str, acts: set[tuple[str, str]]) -> None:
    assert spoken(text) == acts


@pytest.mark.parametrize(
    ("text", "heard_by"),
    [
        ("Ông Bùi Khánh Toàn cam kết với Thủ tướng Hồ Tấn Minh sẽ giảm giá điện.", "Hồ Tấn Minh"),
        ("Ông Bùi Khánh Toàn kể với bà Trần Thị Mái về vụ cháy.", "Trần Thị Mái"),
        ("Ông Bùi Khánh Toàn kể với Reuters về vụ cháy.", None),
    ],
)
def test_words_said_to_somebody_are_addressed(text: str, heard_by: str | None) -> None:
    read = extract(text)
    names = names_of(read)
    heard = [names[p.entity] for e in read.events if e.type in SPEECH for p in e.participants if p.role == "addressee"]
    assert heard == ([heard_by] if heard_by else [])


_TALKS = (
    "Ngày 10-3, Bộ trưởng Bộ Thủy sản Bùi Khánh Toàn hội đàm với Thứ trưởng Bộ Ngoại giao Hoa Kỳ Jane Reed. "
    "Ông Toàn nêu vấn đề nghề cá giữa Việt Nam và Mỹ. "
)


def test_a_side_of_talks_speaks_in_person():
    assert ("Pledge", "Jane Reed") in spoken(f"{_TALKS}Phía Mỹ hứa sẽ xem xét.")
    assert ("Request", "Bùi Khánh Toàn") in spoken(f"{_TALKS}Việt Nam mong muốn cách giải quyết hợp lý.")


def test_a_state_speaks_for_itself_where_its_men_do_not_meet():
    told = spoken("Ngày 10-3, Bộ trưởng Bùi Khánh Toàn thăm Lào. Mỹ phản đối quyết định tăng thuế.")
    assert ("Criticism", "Mỹ") in told


def test_whose_initiative_it_is_does_not_judge():
    told = spoken("Bộ trưởng Bùi Khánh Toàn cho biết Na Uy sẽ hợp tác và ủng hộ sáng kiến của Lào.")
    assert ("Praise", "Lào") not in told


def test_what_is_shared_is_not_said():
    assert not spoken("Na Uy và Lào chia sẻ, chuyển giao các công nghệ phát hiện tấn công mạng.")


def test_a_land_whose_name_ends_like_a_noun_of_papers_speaks():
    assert ("Pledge", "Nhật Bản") in spoken("Nhật Bản cam kết giảm thuế.")
    assert ("Criticism", "Nhật Bản") in spoken("Nhật Bản phản đối quyết định của Nga.")
