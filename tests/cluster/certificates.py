"""Certificates of an authority that a test makes up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


class Certificates(NamedTuple):
    """Files in PEM: who signs, and a machine's own certificate with its key."""

    authority: Path
    certificate: Path
    key: Path

    def options(self) -> tuple[str, ...]:
        """Return what Dask's commands are told."""
        files = (("--tls-ca-file", self.authority), ("--tls-cert", self.certificate), ("--tls-key", self.key))
        return tuple(word for name, path in files for word in (name, str(path)))


def certificates(folder: Path, name: str = "leaflets") -> Certificates:
    """Make up an authority, and a certificate that it signs, good for an hour."""
    signer, own = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    whose = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    node = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "node")])
    found = Certificates(folder / f"{name}-ca.pem", folder / f"{name}.pem", folder / f"{name}.key")
    found.authority.write_bytes(_signed(whose, whose, signer, signer, is_authority=True))
    found.certificate.write_bytes(_signed(node, whose, own, signer, is_authority=False))
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    found.key.write_bytes(own.private_bytes(serialization.Encoding.PEM, *form))
    return found


def _signed(
    of: x509.Name,
    by: x509.Name,
    own: ec.EllipticCurvePrivateKey,
    signer: ec.EllipticCurvePrivateKey,
    *,
    is_authority: bool,
) -> bytes:
    now = datetime.now(UTC)
    begun = x509.CertificateBuilder().subject_name(of).issuer_name(by).public_key(own.public_key())
    begun = begun.serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(minutes=5))
    whole = begun.not_valid_after(now + timedelta(hours=1)).add_extension(
        x509.BasicConstraints(ca=is_authority, path_length=None), critical=True
    )
    return whole.sign(signer, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
