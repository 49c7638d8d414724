"""Dari, the Persian of Afghanistan: it counts as Persian does, and has words of its own for much else."""

from __future__ import annotations

from leafletpress.lexicon.form import Clock
from leafletpress.lexicon.languages.fa import LEXICON as PERSIAN

LEXICON = PERSIAN._replace(
    locale="fa_AF",
    units={
        **PERSIAN.units,
        "percent": "درصد فیصد فی_صد",
        "milligram": f"{PERSIAN.units['milligram']} ملی_گرام ملیگرام ملی‌گرام",
        "millilitre": f"{PERSIAN.units['millilitre']} ملی_لیتر ملیلیتر ملی‌لیتر",
        "microgram": f"{PERSIAN.units['microgram']} مایکروگرام مایکرو_گرام",
        "tablet": f"{PERSIAN.units['tablet']} تابلیت گولی",
        "time": f"{PERSIAN.units['time']} دفعه",
    },
    clock=Clock(
        before="ساعت",
        leading="از تا",
        oclock="بجه",
        parts={
            (0, 11): "صبح بامداد قبل_از_چاشت قبل_از_ظهر",
            (11, 15): "چاشت ظهر",
            (12, 19): "بعد_از_چاشت بعد_از_ظهر بعدازظهر عصر دیگر",
            (17, 29): "شام شب",
        },
        noon="چاشت ظهر",
        midnight="نیمه_شب نیم_شب",
        linking="تا و",
    ),
)
