"""Thai. No stop ends its sentences, and no blanks part its words."""

from __future__ import annotations

from leafletpress.lexicon.form import Clock, Lexicon, phrases, words

LEXICON = Lexicon(
    scripts=("Thai",),
    units={
        "spoon": "ช้อน ช้อนชา ช้อนโต๊ะ",
        "puff": "พัฟ",
        "drop": "หยด",
        "capsule": "แคปซูล",
        "hour": "ชั่วโมง ชม.",
        "minute": "นาที",
        "second": "วินาที",
        "day": "วัน",
        "week": "สัปดาห์ อาทิตย์",
        "month": "เดือน",
        "year": "ปี ขวบ",
        "percent": "เปอร์เซ็นต์",
        "kilogram": "กิโลกรัม กก. กิโล",
        "gram": "กรัม",
        "milligram": "มิลลิกรัม มก.",
        "microgram": "ไมโครกรัม มคก.",
        "litre": "ลิตร",
        "millilitre": "มิลลิลิตร มล. ซีซี",
        "metre": "เมตร",
        "centimetre": "เซนติเมตร ซม.",
        "millimetre": "มิลลิเมตร มม.",
        "°C": "องศาเซลเซียส",
        "degree": "องศา",
        "unit": "ยูนิต หน่วย",
        "tablet": "เม็ด",
        "time": "ครั้ง",
    },
    pair_forward=("ใน", "จาก", "/"),
    ranges=("ถึง", "หรือ"),
    abbreviations=phrases("น ดร นพ พญ มก มล กก ซม มม ชม โทร พ.ศ ค.ศ"),
    quotes="“”‘’",
    repeats=words("ต่าง"),
    length=(0.4, 1.6),
    clock=Clock(
        before="เวลา",
        leading="เวลา ตั้งแต่",
        oclock="น. นาฬิกา",
        parts={
            (0, 11): "เช้า",
            (11, 13): "เที่ยง",
            (12, 18): "บ่าย",
            (15, 19): "เย็น",
            (18, 29): "คืน กลางคืน",
        },
        parts_first=False,
        noon="เที่ยงวัน",
        midnight="เที่ยงคืน",
        linking="ถึง และ หรือ",
    ),
)
