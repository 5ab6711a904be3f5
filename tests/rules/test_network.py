"""No network code in the product, however it is imported."""

from __future__ import annotations

import ast

import pytest

from tests.helpers import sources

# QtDBus is not among them: it speaks by local sockets alone, and tests/flow/test_traces.py sees which. Which file may
# import it stands in test_window.py.
NETWORK = {
    *("socket", "socketserver", "ssl", "http", "urllib.request", "ftplib", "smtplib", "imaplib", "poplib", "xmlrpc"),
    *("requests", "urllib3", "httpx", "aiohttp"),
    *("PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets"),
    *("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebEngineQuick"),
    *("PySide6.QtSvg", "PySide6.QtSvgWidgets", "PySide6.QtQml", "PySide6.QtQuick"),  # they fetch what a file names
}


def network_imports(tree: ast.AST) -> list[str]:
    """Imports of a network module or of anything inside one."""
    return [name for name in sources.imports(tree) if any(f"{name}.".startswith(f"{module}.") for module in NETWORK)]


def test_no_file_of_the_product_imports_network_code() -> None:
    files = sources.python_files("evidence_vault", "ui")
    assert len(files) > 20
    found = {str(path): names for path in files if (names := network_imports(sources.parse(path)))}
    assert not found


@pytest.mark.parametrize(
    "line",
    [
        "import socket",
        "import http.client as quiet",
        "from urllib import request",
        "from urllib.request import urlopen",
        "from PySide6.QtNetwork import QTcpSocket",
        "from PySide6 import QtSvg",
        "def late():\n    import ssl",
        "module = __import__('socket')",
        "import importlib\nimportlib.import_module('requests')",
    ],
)
def test_every_way_to_import_it_is_found(line: str) -> None:
    assert network_imports(ast.parse(line))


@pytest.mark.parametrize("line", ["from urllib.parse import quote", "import socketless", "from . import records"])
def test_innocent_imports_are_not(line: str) -> None:
    assert not network_imports(ast.parse(line))
