"""Starts Orca in this process, with the replacement for speech in this folder.

The program /usr/bin/orca is not used, because it refuses to start next to another Orca of the same
user, and with --replace it kills that one. ORCA_PREFERENCES is a folder for Orca's settings.
ORCA_DEBUG, if it is set, is a file for Orca's log.
"""
import os
import sys

import gi

gi.require_version('Gtk', '3.0')
from gi.repository import Gio, GLib
from orca import settings

SETTINGS = {
    'enableBraille': False,
    # Orca speaks only in response to an action: not the whole page on load, and no typed keys.
    'sayAllOnLoad': False,
    'enableKeyEcho': False,
    # Symbols are not replaced by their names, so that sentences are the same as on the page.
    'verbalizePunctuationStyle': settings.PUNCTUATION_STYLE_NONE,
}


def wait_for_accessibility_bus():
    """Waits, because for a request that is too early, D-Bus would start a second bus without accessibility."""
    loop = GLib.MainLoop()
    Gio.bus_watch_name(
        Gio.BusType.SESSION, 'org.a11y.Bus', Gio.BusNameWatcherFlags.NONE, lambda *_: loop.quit(), None
    )
    loop.run()


sys.argv[0] = 'orca'
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
wait_for_accessibility_bus()

from orca import debug, orca  # noqa: E402

if os.environ.get('ORCA_DEBUG'):
    debug.debugLevel = debug.LEVEL_ALL
    debug.eventDebugLevel = debug.LEVEL_OFF
    debug.debugFile = open(os.environ['ORCA_DEBUG'], 'w', encoding='utf-8')
orca.getSettingsManager().activate(os.environ['ORCA_PREFERENCES'], SETTINGS)
sys.exit(orca.main())
