"""Chinese, Simplified and Traditional."""

from __future__ import annotations

from fractions import Fraction

from leafletpress.lexicon.form import Lexicon, by_word, phrases

LEXICON = Lexicon(
    scripts=("Hans", "Hant"),
    numbers=by_word(
        {
            0: "零 〇",
            1: "一 壹",
            2: "二 两 兩 贰",
            3: "三 叁",
            4: "四",
            5: "五",
            6: "六",
            7: "七",
            8: "八",
            9: "九",
            10: "十",
            100: "百",
            1_000: "千",
            10_000: "万 萬",
            Fraction(1, 2): "半",
        }
    ),
    no_numbers=phrases(
        "二甲双胍 二甲雙胍 一样 一樣 一些 一般 一定 一起 一直 一旦 万一 萬一 一边 一邊 统一 統一 "
        "同一 唯一 一下 一会 一會 一切 一致 一律 一并 千万 千萬 三角 七叶 四肢 五官 一同 "
        "一方面 一侧 一側 一面 一举 一舉 一向 一经 一經 一时 一時 一路 多半 半身 半夜 大半 三氯 "
        "四环素 四環素 二氧化 一氧化 六神 八角 丁二 丙二 万古霉素 萬古黴素 十二指肠 十二指腸 星期一 星期二 "
        "星期三 星期四 星期五 星期六 周一 周二 周三 周四 周五 周六 週一 週二 週三 週四 週五 週六 礼拜一 "
        "礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 "
    ),
    multipliers=by_word({10_000: "万 萬", 1_000: "千", 100_000_000: "亿 億"}),
    units={
        "spoon": "勺 匙 茶匙",
        "puff": "喷 噴 吸",
        "drop": "滴",
        "capsule": "粒胶囊 粒膠囊 颗胶囊 顆膠囊",
        "millimole": "毫摩尔 毫摩爾",
        "hour": "小时 个小时 小時 個小時 钟头 鐘頭 个钟 個鐘 个钟头 個鐘頭",
        "minute": "分钟 分鐘 分",
        "second": "秒",
        "day": "天 日",
        "week": "周 星期 个星期 個星期 週",
        "month": "个月 個月",
        "year": "年 岁 歲",
        "kilogram": "公斤 千克",
        "gram": "克 公克",
        "milligram": "毫克 毫公克",
        "microgram": "微克 微公克",
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
        "unit": "单位 單位 国际单位 國際單位 个单位 個單位",
        "tablet": "片 粒 颗 顆",
        "time": "次",
        "percent": "百分比",
        "micromole": "微摩尔 微摩爾",
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
