"""Signatures by keys that people already have: OpenSSH's ssh-keygen signs and verifies, nothing here knows a cipher.

A signature (SSHSIG) is kept as its base64 without the armour. It is made for a namespace of ours, so that no signature
under a commit or a letter can be taken for one under a leaflet.
"""

from __future__ import annotations

import base64
import os
import shutil
import struct
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from leafletpress.errors import LeafletPressError, Problem, Where

if TYPE_CHECKING:
    from datetime import date

    from leafletpress.translation.release_policy import ReleasePolicy

NAMESPACE = "approval@leafletpress"
TOOL = "ssh-keygen"
LONGEST = 8000  # characters of base64; an RSA key of 16,384 bits needs 6,000
SECONDS = 20.0
PEOPLE_SECONDS = 300.0  # to type a passphrase, or to touch a key
BEGIN, END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
MAGIC = b"SSHSIG"
KEY_AT = len(MAGIC) + 4  # where the length of the public key stands


class KeyFault(LeafletPressError):
    """The reason why a key did not sign."""


def is_there() -> bool:
    """Tell whether this machine has ssh-keygen."""
    return shutil.which(TOOL) is not None


def missing_tool(where: Where) -> Problem:
    """Return the one error of a machine that cannot verify what a brand asks for."""
    fault = f"signatures by keys are asked for, and this machine has no {TOOL}"
    return Problem(where, fault, "install it: Debian package openssh-client", rule="no-ssh-keygen")


def sign_with_key(key: Path, data: bytes) -> str:
    """Return a signature over bytes as base64, by a private key or, with its agent, a public one; raise KeyFault.

    ssh-keygen may ask at the terminal for a passphrase.
    """
    import subprocess  # few builds sign or verify

    if not is_there():
        raise KeyFault(f"this machine has no {TOOL}: install the Debian package openssh-client")
    if not key.is_file():
        raise KeyFault(f"there is no key {key}")
    command = [TOOL, "-Y", "sign", "-q", "-f", str(key), "-n", NAMESPACE]
    try:
        done = subprocess.run(command, input=data, capture_output=True, check=False, timeout=PEOPLE_SECONDS)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise KeyFault(f"{TOOL} did not sign: {error}") from error
    signature = _bare(done.stdout.decode("ascii", "replace"))
    if done.returncode or not signature:
        said = " ".join(done.stderr.decode("utf-8", "replace").split())[:200]
        raise KeyFault(f"{TOOL} did not sign with {key}: {said or 'it said nothing'}")
    return signature


def key_fault(policy: ReleasePolicy, by: str, on: date, signature: str, data: bytes) -> str:
    """Return why the key of a signature does not count for a person on a day, "" if it does or none is asked for."""
    if not signature:
        return "it was not signed with a key" if policy.keys_required else ""
    if policy.signers is None:
        return ""
    if not is_there():
        return f"it cannot be verified: this machine has no {TOOL}"
    if _verified(str(policy.signers), by, on.strftime("%Y%m%d120000"), signature, data):
        return ""
    return f"no key of “{by}” in {policy.shown} made its signature"


@lru_cache(maxsize=512)
def public_key(signature: str) -> bytes:
    """Return the public key inside a signature, b"" if there is none (PROTOCOL.sshsig)."""
    try:
        blob = base64.b64decode(signature, validate=True)
        (length,) = struct.unpack_from(">I", blob, KEY_AT)
    except (ValueError, struct.error):
        return b""
    key = blob[KEY_AT + 4 : KEY_AT + 4 + length]
    return key if blob.startswith(MAGIC) and len(key) == length else b""


def _verified(signers: str, by: str, on: str, signature: str, data: bytes) -> bool:
    import subprocess

    lines = [signature[start : start + 70] for start in range(0, len(signature), 70)]
    # Validity of keys is that of the day of signing, so that a verdict does not depend on the day of a build.
    with tempfile.TemporaryDirectory(prefix="leafletpress-") as folder:
        path = Path(folder, "signature")
        path.write_text("\n".join([BEGIN, *lines, END, ""]), "ascii")
        command = [TOOL, "-Y", "verify", "-q", "-f", signers, "-I", by, "-n", NAMESPACE, "-s", str(path)]
        command.append(f"-Overify-time={on}")
        known = {**os.environ, "TZ": "UTC", "LC_ALL": "C"}
        try:
            done = subprocess.run(  # noqa: S603
                command, input=data, capture_output=True, check=False, timeout=SECONDS, env=known
            )
        except (OSError, subprocess.TimeoutExpired):
            return False
    return done.returncode == 0


def _bare(armoured: str) -> str:
    lines = armoured.strip().splitlines()
    if len(lines) < 3 or (lines[0], lines[-1]) != (BEGIN, END):
        return ""
    found = "".join(lines[1:-1])
    return found if len(found) <= LONGEST else ""
