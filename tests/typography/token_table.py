"""Texts that are one token, as people write them; each is read from left to right as it stands here."""

from __future__ import annotations

DATES = (
    "12/05/2026", "12-05-2026", "12.05.2026", "12–05–2026", "12 05 2026", "12. 5. 2026", "12 / 05 / 2026", "05/26",
    "2026-05-12", "2026/05/12", "2026-05-12T09:30", "2026-05-12T09:30:00+01:00",
)  # fmt: skip
TIMES = (
    "8:30am", "9 am", "10 p.m.", "9.00–17.00", "9:00 – 17:00", "9:00-17:00", "9am to 5pm", "9am–5pm", "8:30am to 5 pm",
    "9:30 a.m.–12 noon", "24/7",
)  # fmt: skip
QUANTITIES = (
    "−4 °C", "-4 °C", "–4 °C", "+4 °C", "−4 to −2 °C", "37.5°C", "38.5 °C ± 0.2", "38 +/- 0.5 °C", "±0.2 mm", "+/- 0.5",
    "5 mg", "5mg", "5 µg", "5 μg", "250 mg/5 ml", "2 ml/kg/h", "5–10 mg/kg", "1.5–2 L", "10 mg/24 h", "2.5 mmol/l",
    "10 IU", "1 000 000 IU", "140/90 mmHg", "140 / 90 mmHg", "4 × 10⁶/ml", "10⁶/ml", "2 × 500 mg", "2 x 500 mg",
    "2×500 mg", "< 5 %", "<5%", "≥ 38 °C", ">= 38 °C", "≤ 5", "~ 5 ml", "~5 ml", "50%", "5 %", "0.5 ‰", "5%–10%",
    "<5–<10%", "%50", ".5 mg", "65+", "£3.50", "€ 3.50", "3.50 €", "£1–£2", "60 mg/m²", "30 kg/m²", "5–6–7 mg",
    "1,5–2,5 mg", "2 per 1,000", "3 + 2 = 5", "5 → 10 mg", "5$", "US$5", "10^-6",
    "½–1", "5 mg × 2", "37,5 °C", "5 % – 10 %", "1 h 30 min", "1h 30min", "2 min 30 s", "1 kg 500 g", "1 m 70 cm",
    "5'10\"", "5’10”", "5' 10\"", "20 Gy/5#", "5؉",
)  # fmt: skip
TELEPHONES = (
    "0118 496 0368", "0118\u00a0496\u00a00368", "(0118) 496 0368", "+44 (0)118 496 0368", "+44 118 496 0791",
    "(+44) 118 496 0791", "+441184960791", "00 44 118 496 0368", "0118-496-0368", "0118.496.0368",
    "01632 960 123", "020 7946 0100", "116 123", "1-800-555-0199", "1 800 555 0199", "(555) 123-4567", "555-0199",
    "0118 496 0368 ext 123", "0118 496 0368, ext. 123", "0118 496 0368 x123", "0118 496 0000/0100",
    "18001 0118 496 0368", "18002 020 7946 0100", "1 (800) 555-0199", "8 (0118) 496-03-68",
    "+353 1 234 5678", "+48 22 123 45 67", "01 23 45 67 89",
)  # fmt: skip
CODES = (
    "RAD_0067", "A1B-22/3", "M54.5", "943 476 5919", "12-A/7", "204-11-377", "4929 1234 5678 9012", "COVID-19", "B12",
    "5-FU", "T10", "L4-L5", "L5/S1", "FEV1", "HbA1c", "v1.2.3", "1.2.3", "2–4–6", "1-0-1", "1,2,3", "1 : 200",
    "1/2", "3/4", "1 1/2", "1½", "1 ½", "½ mg", "2½ h", "1 in 200", "3 out of 4", "O+", "AB−", "K⁺", "Ca²⁺", "[18F]FDG",
    "1,25(OH)2D3", "25(OH)D", "10(3):22–30", "#5", "§5", "№5", "@example_ward", "#health", "SARS-CoV-2",
    "99mTc", "192.168.0.1", "2026-W20", "*3456", "*67", "*#06#", "*100#", "*100*1#", "t(9;22)(q34;q11)",
)  # fmt: skip
ADDRESSES = (
    "https://www.example.org/a-b?c=1", "https://example.org/a_(b)", "www.example.org/a/", "example.org",
    "example.org/leaflets/3", "day.unit@example.org", "24h@example.org", "leaflet_3.pdf", "report.pdf",
    "///one.two.three", "51°27′N 0°58′W", "51.456°N, 0.956°W", "docs/read-me.md",
    "C:\\leaflets\\a1.pdf", "/srv/leaflets/a.pdf",
)  # fmt: skip
OTHER_DIGITS = (
    "١٢/٠٥/٢٠٢٦", "٢٠٢٦-٠٥-١٢", "٥–١٠", "٥٠٪", "٥ mg", "−٤ °C", "٠١١٨ ٤٩٦ ٠٣٦٨", "٢–٤–٦", "٩:٠٠–١٧:٠٠", "٣٫٥٪",
    "١٬٢٣٤٬٥٦٧", "١ - ٥",    "۱۲/۰۵/۲۰۲۶", "۵–۱۰", "۵۰٪", "۱۴۰/۹۰ mmHg",
)  # fmt: skip
TOKENS = (*DATES, *TIMES, *QUANTITIES, *TELEPHONES, *CODES, *ADDRESSES, *OTHER_DIGITS)

# Latin words with a number among them: read from left to right as a whole, though only the number is a token.
PHRASES = (
    "5 tablets twice a day", "24 hour helpline", "COVID-19 vaccine", "the COVID-19 vaccine", "Paracetamol 500 mg",
    "Paracetamol 500 mg twice a day", "5 tablets (500 mg) twice a day", "5 tablets, twice a day", "12 May 2026",
    "May 12, 2026", "call 0118 496 0368 day or night", "pH 7.35–7.45", "INR 2.0–3.0", "HbA1c 48 mmol/mol", "p < 0.05",
    "LOT 12-A/7", "e.g. aspirin 75 mg", "1–2 tablets", "5 or 10 mg", "9 o'clock",
    "ISBN 978-3-16-148410-0", "Ward 5", "MRI 24", "CO₂",
)  # fmt: skip
