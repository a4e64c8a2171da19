"""Articles of our own wording, about invented people, for the readers' tests."""

from __future__ import annotations

TITLE = "Bộ trưởng Trần Văn Mẫu thăm nhà máy điện gió ở Hà Tĩnh"
LEAD = "Sáng 25/11, Bộ trưởng Trần Văn Mẫu đã thăm nhà máy điện gió và làm việc với lãnh đạo tỉnh Hà Tĩnh."
SECOND = "Tại buổi làm việc, ông Mẫu đề nghị tỉnh hoàn thành thủ tục đất đai trước tháng 12 để dự án kịp tiến độ."
THIRD = "Bí thư Tỉnh ủy Lê Thị Ví Dụ cam kết tỉnh sẽ hỗ trợ doanh nghiệp và bảo đảm quyền lợi của người dân."
CAPTION = "Bộ trưởng Trần Văn Mẫu (giữa) tại nhà máy."
BODY = f"{LEAD}\n{SECOND}\n{THIRD}"
TEXT = f"{TITLE}\n\n{BODY}"

ENGLISH = (
    "The minister visited the wind farm on Monday and met with the leaders of the province. "
    "He said that the project is of great value to the region "
    "and that it should be finished by the end of the year. "
    "The governor thanked him for the visit and promised to support the investors."
)
FRENCH = (
    "Le ministre a visité lundi le parc éolien et a rencontré les dirigeants de la province. "
    "Il a déclaré que le projet était d'une grande valeur pour la région "
    "et qu'il devait être achevé avant la fin de l'année."
)

PAGE = f"""<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{TITLE} - Báo Thử Nghiệm</title>
<meta property="og:title" content="{TITLE}">
<meta property="og:site_name" content="Báo Thử Nghiệm">
<meta property="og:url" content="https://bao.example/bo-truong.htm">
<meta property="article:published_time" content="2024-11-25T21:46:41+07:00">
<meta name="author" content="Nguyễn Thị Thử"></head>
<body><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/thoi-su">Thời sự</a></li></ul></nav>
<article><h1>{TITLE}</h1>
<p>{LEAD}</p>
<figure><img src="a.jpg" alt="{CAPTION}"><figcaption>{CAPTION} Ảnh: Minh Họa</figcaption></figure>
<p>{SECOND}</p><p>{THIRD}</p></article>
<aside><h3>Tin đọc nhiều</h3><ul><li><a href="/1">Một tin khác hẳn không liên quan</a></li></ul></aside>
<footer>Bản quyền thuộc Báo Thử Nghiệm</footer></body></html>"""

NAVIGATION = """<!doctype html><html><body><nav><ul>
<li><a href="/a">Thời sự trong nước</a></li><li><a href="/b">Thế giới hôm nay</a></li>
<li><a href="/c">Kinh tế</a></li>
</ul></nav><div><a href="/1">Bộ trưởng thăm nhà máy điện gió ở miền Trung</a>
<a href="/2">Thủ tướng dự hội nghị về biến đổi khí hậu ở nước ngoài</a>
<a href="/3">Giá xăng tăng lần thứ ba trong tháng</a></div><footer>Liên hệ</footer></body></html>"""

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Báo Thử Nghiệm</title>
<item><guid>https://bao.example/tin-1.htm</guid><title>{TITLE}</title>
<link>https://bao.example/tin-1.htm</link>
<description><![CDATA[<a href="x"><img src="y.jpg"></a>{LEAD}]]></description>
<pubDate>Mon, 25 Nov 2024 21:46:41 +0700</pubDate></item>
<item><guid>t2</guid><title>Tin thứ hai của kênh</title>
<description>{SECOND}</description></item></channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo Thử</title>
<entry><id>urn:x:1</id><title>{TITLE}</title><updated>2024-11-25T21:46:41+07:00</updated>
<content type="html">&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{SECOND}&lt;/p&gt;</content></entry></feed>"""
