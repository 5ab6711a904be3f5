"""Authorities for time stamps, and how a request is carried to them. Only the person's other computer calls them."""

from __future__ import annotations

AUTHORITIES = {
    "digicert": "http://timestamp.digicert.com",
    "sectigo": "http://timestamp.sectigo.com",
    "freetsa": "https://freetsa.org/tsr",
}
"""Public ones that ask for no account, by the name of their files."""


def posting_windows(name: str) -> str:
    """The same for PowerShell, which Windows has."""
    return (
        f"Invoke-WebRequest -UseBasicParsing -Method Post -ContentType 'application/timestamp-query' -InFile {name}.tsq "
        f"-OutFile {name}.tsr -Uri {AUTHORITIES[name]}"
    )


def posting(name: str) -> str:
    """The line that posts the request to one of `AUTHORITIES`, in the folder where the files of the requests are."""
    return (
        f"curl --fail -H 'Content-Type: application/timestamp-query' --data-binary @{name}.tsq -o {name}.tsr "
        f"{AUTHORITIES[name]}"
    )
