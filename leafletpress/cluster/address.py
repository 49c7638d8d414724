"""Where a scheduler is and how it is spoken to; what is wrong with that, in one line, before anything waits for it."""

from __future__ import annotations

import re
import socket
import ssl
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from leafletpress.errors import UnknownWish
from leafletpress.pipeline.workers import WorkersGone

if TYPE_CHECKING:
    from distributed.security import Security

SECONDS = 10.0  # to connect in
ADDRESS = re.compile(r"(?P<kind>tcp|tls)://(?P<host>\[[0-9A-Fa-f:.]+\]|[^\s:/@\[\]]+):(?P<port>[0-9]{1,5})/?")


@dataclass(frozen=True, slots=True)
class Address:
    """A scheduler of Dask: tcp:// or tls://, host and port, and with tls:// the files (PEM) of `authority`,
    `certificate` and `key` by which the two know each other.
    """

    kind: str
    host: str
    port: int
    authority: Path | None = None
    certificate: Path | None = None
    key: Path | None = None

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.kind}://{host}:{self.port}"

    def security(self) -> Security | None:
        """Return what Dask is told of certificates, None for an open connection."""
        if self.kind == "tcp":
            return None
        from distributed.security import Security

        files = {
            "tls_ca_file": str(self.authority),
            "tls_client_cert": str(self.certificate),
            "tls_client_key": str(self.key),
        }
        return Security(require_encryption=True, **files)


def address_of(
    text: str, authority: Path | None = None, certificate: Path | None = None, key: Path | None = None
) -> Address:
    """Return the address that somebody wrote; raise UnknownWish for one that is none, or lacks a file it needs."""
    found = ADDRESS.fullmatch(text.strip())
    if not found or not 0 < int(found["port"]) < 65536:
        raise UnknownWish(f"--scheduler {text!r} is no address: write tcp://HOST:8786, or tls://HOST:8786")
    files = {"--tls-ca": authority, "--tls-cert": certificate, "--tls-key": key}
    given = [name for name, path in files.items() if path]
    if found["kind"] == "tcp" and given:
        raise UnknownWish(
            f"{given[0]} is for an encrypted connection: write --scheduler tls://{text.partition('//')[2]}"
        )
    if found["kind"] == "tls" and (lacking := [name for name, path in files.items() if not path]):
        raise UnknownWish(f"a tls:// address needs {' and '.join(lacking)}, too: files in PEM")
    return Address(found["kind"], found["host"].strip("[]"), int(found["port"]), authority, certificate, key)


def reach(address: Address) -> None:
    """Open a connection to where a scheduler should be and close it; raise WorkersGone, and why, for none."""
    try:
        context = tls_context(address)
        with socket.create_connection((address.host, address.port), SECONDS) as plain:
            if context:
                with context.wrap_socket(plain) as secured:
                    secured.recv(1)  # a scheduler speaks first; one that refuses our certificate says so only here
    except ssl.SSLCertVerificationError as error:
        fault = f"its certificate is refused: {error.verify_message or error.reason}"
        raise WorkersGone(str(address), fault, "--tls-ca names the authority that signed it") from error
    except (ssl.SSLError, ConnectionResetError) as error:
        reason = getattr(error, "reason", None) or error
        fault = f"it does not speak TLS with this certificate: {reason}"
        raise WorkersGone(
            str(address), fault, "is the scheduler started with --tls-ca-file, -cert and -key?"
        ) from error
    except socket.gaierror as error:
        raise WorkersGone(str(address), f"no machine has the name {address.host}", "correct the address") from error
    except TimeoutError as error:
        fault = f"nothing answers within {SECONDS:.0f} seconds"
        raise WorkersGone(str(address), fault, "is the machine on, and no firewall between?") from error
    except OSError as error:
        fault = f"nothing listens there: {error.strerror or error}"
        raise WorkersGone(str(address), fault, "start one there: dask scheduler --host ADDRESS") from error


def tls_context(address: Address) -> ssl.SSLContext | None:
    """Return what TLS connects with, None for an open connection; raise WorkersGone for a file that cannot be used."""
    if address.kind == "tcp":
        return None
    for option, path in (
        ("--tls-ca", address.authority),
        ("--tls-cert", address.certificate),
        ("--tls-key", address.key),
    ):
        if path is None or not path.is_file():
            raise WorkersGone(str(address), f"{option} {path}: there is no such file", "name a file in PEM")
    context = ssl.create_default_context(cafile=str(address.authority))
    context.check_hostname = False  # as Dask has it: whom the authority signed belongs to the cluster, wherever it runs
    try:
        context.load_cert_chain(str(address.certificate), str(address.key), password="")
    except (ssl.SSLError, OSError, ValueError) as error:
        fault = f"--tls-cert and --tls-key do not go together: {getattr(error, 'reason', None) or error}"
        raise WorkersGone(str(address), fault, "name a certificate and its own key without a password") from error
    return context
