"""Invented articles in real form, as many as wanted."""

from __future__ import annotations

import json
from pathlib import Path

FAMILIES = ["Trịnh Bảo Sơn", "Đoàn Uyển Nhi", "Tống Khải Minh", "Lục Thế Vỹ", "Mạc Hạ Quyên", "Kiều Vĩnh Phước"]
GUESTS = ["Marek Tarnowski", "Ilse Brandvold", "Paulo Quintela", "Hanna Reitamo"]
BODIES = ["Viện Nghiên cứu Hải Vân", "Công ty Cổ phần Sao Khuê", "Sở Du lịch tỉnh Khánh Hòa"]


def record(number: int, edition: str = "") -> dict[str, str]:
    host, guest = FAMILIES[number % len(FAMILIES)], GUESTS[number % len(GUESTS)]
    body, day = BODIES[number % len(BODIES)], 1 + number % 28
    month = 1 + number // 28 % 12
    return {
        "id": f"tin-{number:04d}",
        "title": f"{host} tiếp {guest} lần {number}{edition}",
        "text": f"Ngày {day}/{month}, tại Hà Nội, ông {host}, Giám đốc {body}, đã tiếp ông {guest}. "
        f"Ông {host} khẳng định {body} sẵn sàng hợp tác với các đối tác trong năm thứ {number}{edition}.",
        "published": f"2025-{month:02d}-{day:02d}",
        "publisher": "Báo Thử nghiệm",
    }


def write(path: Path, numbers, edition: str = "") -> Path:
    rows = (json.dumps(record(n, edition), ensure_ascii=False) for n in numbers)
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path
