"""Chinese, Simplified and Traditional."""

from __future__ import annotations

from leafletpress.lexicon.form import Lexicon, by_word

LEXICON = Lexicon(
    scripts=("Hans", "Hant"),
    numbers=by_word({1: "一", 2: "两 兩 二", 3: "三", 4: "四", 5: "五", 6: "六", 7: "七", 8: "八", 9: "九", 10: "十"}),
    multipliers=by_word({10_000: "万 萬", 1_000: "千", 100_000_000: "亿 億"}),
    units={
        "hour": "小时 个小时 小時 個小時 钟头 鐘頭",
        "minute": "分钟 分鐘 分",
        "second": "秒",
        "day": "天 日",
        "week": "周 星期 个星期 個星期 週",
        "month": "个月 個月",
        "year": "年 岁 歲",
        "kilogram": "公斤 千克",
        "gram": "克",
        "milligram": "毫克",
        "microgram": "微克",
        "nanogram": "纳克 納克",
        "litre": "升 公升",
        "millilitre": "毫升",
        "metre": "米 公尺",
        "centimetre": "厘米 公分 釐米",
        "millimetre": "毫米",
        "°C": "摄氏度 攝氏度",
        "°F": "华氏度 華氏度",
        "degree": "度",
        "millisievert": "毫西弗 毫希沃特",
        "unit": "单位 單位 国际单位 國際單位",
        "tablet": "片 粒",
        "time": "次",
    },
    pair_backward=("人中有", "人中", "分之", "中有", "个人中", "名患者中", "例中"),
    ranges=("至", "到", "或"),
    morning=("上午", "早上", "早晨"),
    evening=("下午", "晚上", "傍晚"),
    part_of_day_first=True,
    quotes="“”‘’「」『』《》",
    foreign={",": "，", ".": "。", "?": "？", ":": "：", ";": "；", "!": "！", "(": "（", ")": "）"},
    length=(0.1, 0.8),
)
