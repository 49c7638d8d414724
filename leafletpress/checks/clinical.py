"""The rules about what may harm a patient, by id: a comment silences one only once a signer has accepted it.

By id, for whoever asks which comments a signature covers needs no rule itself: all of them take a tenth of a second
to import.
"""

from __future__ import annotations

CLINICAL = frozenset(
    {
        "facts-changed",
        "number-missing",
        "number-added",
        "number-order",
        "number-places",
        "odds-turned",
        "number-spelt",
        "number-unit",
        "unit-lost",
        "unit-added",
        "digit-script",
        "unit-unknown",
        "time-changed",
        "weekday-changed",
        "date-changed",
        "frequency-changed",
        "frequency-lost",
        "half-changed",
        "time-order",
        "phone-changed",
        "address-changed",
        "code-changed",
        "sense-turned",
        "sense-doubtful",
        "sense-lost",
        "sense-added",
        "only-added",
        "only-moved",
        "only-doubtful",
        "steps-turned",
        "negation-lost",
        "negation-doubtful",
        "negation-added",
        "sense-denied",
        "medicine-changed",
        "medicine-added",
        "medicine-missing",
        "medicine-class",
        "medicine-unknown",
        "exchanged",
        "order-changed",
        "other-text",
        "clause-lost",
    }
)
