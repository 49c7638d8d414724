"""Gather the operators of a form and the resources that they use (ISO 32000-1, 7.8)."""

from __future__ import annotations

from typing import TypeAlias

from leafletpress.pdf.forms import Form

Parts: TypeAlias = tuple[str | Form, ...]
GROUP = "/Group<</S/Transparency/CS/DeviceRGB/I true>>"
GREY_GROUP = "/Group<</S/Transparency/CS/DeviceGray/I true>>"
OPAQUE = 0.9995


def real(value: float, digits: int) -> str:
    """Return a number with so many decimals at most."""
    told = f"{value:.{digits}f}"
    if "." in told:
        told = told.rstrip("0").rstrip(".")
    return "0" if told in ("-0", "") else told


def exact(*values: float) -> str:
    """Return numbers with eight significant digits, as matrices need."""
    return " ".join(real(value, 8 if abs(value) < 1 else 5) for value in values)


class Content:
    """Hold operators in their order; what is set already is not set again."""

    def __init__(self, box: str) -> None:
        self.box = box
        self.operators: list[str] = []
        self.resources: dict[str, dict[Parts, int]] = {}
        self.state: dict[str, str] = {}
        self.saved: list[dict[str, str]] = []

    def save(self) -> None:
        """Keep the graphics state."""
        self.saved.append(dict(self.state))
        self.operators.append("q")

    def restore(self) -> None:
        """Go back to the graphics state kept last."""
        self.state = self.saved.pop()
        self.operators.append("Q")

    def set(self, operator: str, operands: str) -> None:
        """Set a part of the graphics state."""
        if self.state.get(operator) != operands:
            self.state[operator] = operands
            self.operators.append(f"{operands} {operator}")

    def name(self, kind: str, *parts: str | Form) -> str:
        """Return the name under which the form has a resource of a kind."""
        held = self.resources.setdefault(kind, {})
        return f"/{kind[0]}{held.setdefault(parts, len(held))}"

    def form(self, *entries: str) -> Form:
        """Return the form XObject of all that was gathered, with more entries of its dictionary."""
        parts: list[str | Form] = [f"/Type/XObject/Subtype/Form/BBox[{self.box}]", *entries, "/Resources<<"]
        for kind, held in self.resources.items():
            parts.append(f"/{kind}<<")
            for each, number in held.items():
                parts += [f"/{kind[0]}{number} ", *each]
            parts.append(">>")
        return Form((*joined([*parts, ">>"]),), "\n".join(self.operators).encode("ascii"))

    def opacity(self, alpha: float) -> None:
        """Make what is painted next translucent (11.3.7.2)."""
        told = real(alpha, 4)
        self.operators.append(f"{self.name('ExtGState', f'<</ca {told}/CA {told}>>')} gs")

    def mask(self, kind: str, form: Form) -> None:
        """Cover what is painted next with a soft mask, by Luminosity or Alpha (11.6.5.2)."""
        self.operators.append(f"{self.name('ExtGState', f'<</SMask<</S/{kind}/G ', form, '>>>>')} gs")

    def paint_form(self, form: Form) -> None:
        """Paint a form."""
        self.operators.append(f"{self.name('XObject', form)} Do")


def joined(parts: list[str | Form]) -> list[str | Form]:
    """Return parts with the texts between forms put together."""
    out: list[str | Form] = []
    for part in parts:
        if isinstance(part, str) and out and isinstance(out[-1], str):
            out[-1] += part
        else:
            out.append(part)
    return out
