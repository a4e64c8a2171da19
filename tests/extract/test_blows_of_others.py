"""Blows whose doer is another than who stands near, and blows that are only told, threatened or called off."""

from __future__ import annotations

import pytest

from tests.extract import whole


def blows(text: str) -> list[tuple[list[str], list[str], str]]:
    """Attackers, targets and status of all blows of ``text``."""
    found = whole.extract(text)
    told = [(whole.roles_of(found, e), e.status) for e in found.events if e.type == "Conflict"]
    return [(roles.get("attacker", []), roles.get("target", []), status) for roles, status in told]


def attackers(text: str) -> set[str]:
    return {e for who, _, _ in blows(text) for e in who}


@pytest.mark.parametrize(
    "text",
    [
        "Đây là lần đầu tiên kể từ sau vụ hành quyết ông Jan Tarek, chú của ông Paul Renar.",
        "Báo cáo về vụ khủng bố ở Hà Nội năm 2001, được chính quyền của Tổng thống Paul Renar cho công bố.",
        "Quân nổi dậy mở một cuộc tấn công hồi đầu tháng 4 nhằm giành thủ đô của Chính phủ của Thủ tướng Paul Renar.",
        "Quyết định giữ lại tài liệu liên quan đến vụ ám sát Jan Tarek của Tổng thống Paul Renar gây tranh cãi.",
        "Ông Paul Renar tuyên bố rút quân, điều làm dấy lên câu hỏi về số phận dân làng dưới mối đe dọa tấn công.",
        "Bộ trưởng Paul Renar tuyên bố đã bắt 6 người, trong đó một người bị truy nã vì tham gia đợt tấn công căn cứ.",
        "Láng giềng đã trao trả phi công Paul Renar, người điều khiển máy bay bị bắn hạ trong vụ không chiến.",
        "Họ tin cơ hội chống lại ông Paul Renar đang đến, sau một loạt âm mưu ám sát, đảo chính bất thành.",
        "Láng giềng cảnh báo chính quyền Tổng thống Paul Renar về khả năng phương Tây sẽ tiến hành không kích.",
        "Tuyên bố được ông Paul Renar đưa ra khi chiến đấu cơ Mỹ gần đây liên tục không kích Syria.",
        "Triều Tiên diễn tập, mô phỏng một cuộc tấn công vào Nhà Xanh, văn phòng của Tổng thống Paul Renar.",
        "Tổng thống Thổ Nhĩ Kỳ Paul Renar cho rằng ông này đứng sau cuộc đảo chính thất bại.",
        "Ông Paul Renar phải chấp nhận việc tiêm kích nước ngoài tiếp tục bay vào để thực hiện các cuộc không kích.",
    ],
)
def test_whoever_is_named_nearby_strikes_nobody(text: str) -> None:
    assert "Paul Renar" not in attackers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Các nước lên án cuộc tấn công đẫm máu của tướng Paul Renar.",
        "Idlib là mục tiêu của các cuộc không kích khốc liệt, đặc biệt là của chính quyền Tổng thống Paul Renar.",
        "Tổng thống Paul Renar ra lệnh không kích một căn cứ ở Syria.",
        "Ông Paul Renar đối mặt nguy cơ bị luận tội khi ra lệnh tấn công Syria.",
        "Ông Paul Renar công bố chiến lược mới, với việc triển khai chiến dịch quân sự nhằm vào Taliban.",
    ],
)
def test_who_orders_or_wages_it_strikes(text: str) -> None:
    assert "Paul Renar" in attackers(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tháng 6, ông Paul Renar ra lệnh không kích Iran, nhưng hủy kế hoạch vào phút chót.", "negated"),
        ("Đại sứ nói chưa từng nghe thông tin Tổng thống Paul Renar ra lệnh ám sát ông Jan Tarek.", "negated"),
        ("Truyền thông của họ bịa đặt ra việc quân đội Syria thực hiện các cuộc tấn công hóa học.", "negated"),
        ("Ông Paul Renar bị bắt do cáo buộc tham gia cuộc đảo chính chống lại ông Jan Tarek.", "possible"),
        ("Trước cáo buộc nói Nga đứng đằng sau vụ tấn công vào Chính phủ Đức, điện Kremlin im lặng.", "possible"),
        ("Tháng 6, ông Paul Renar ra lệnh không kích Iran, nhưng Quốc hội phản đối.", "occurred"),
        ("Nga đứng sau vụ tấn công vào Chính phủ Đức.", "occurred"),
        ("CIA kết luận chính Thái tử Paul Renar ra lệnh ám sát nhà báo Jan Tarek.", "possible"),
        ("Đại sứ Mỹ nhắc lại Tổng thống Paul Renar đã ra lệnh không kích một căn cứ ở Syria.", "occurred"),
    ],
)
def test_what_is_only_claimed_or_called_off_was_not_done(text: str, status: str) -> None:
    assert [told for who, _, told in blows(text) if who] == [status]
