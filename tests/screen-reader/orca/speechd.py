"""Replaces python3-speechd, the client of Speech Dispatcher.

Writes Orca's speech to file descriptor 3, one JSON object per line: {"say": "Copied"}, or
{"stop": true} when Orca interrupts its speech. There is no sound and no daemon. Only the functions
that Orca 43 calls are implemented: https://htmlpreview.github.io/?https://github.com/brailcom/speechd/blob/master/doc/ssip.html
"""
import html
import json
import os
import re
import threading

_output = os.fdopen(3, 'w', encoding='utf-8')
_lock = threading.Lock()


def _write(**entry):
    with _lock:
        _output.write(json.dumps(entry, ensure_ascii=False) + '\n')
        _output.flush()


class CallbackType:
    INDEX_MARK, BEGIN, END, CANCEL, PAUSE, RESUME = 'mark', 'begin', 'end', 'cancel', 'pause', 'resume'


class PunctuationMode:
    ALL, MOST, SOME, NONE = 'all', 'most', 'some', 'none'


class Priority:
    MESSAGE = 'message'


class DataMode:
    SSML = 'ssml'


class SSIPCommunicationError(Exception):
    pass


class SSIPCommandError(Exception):
    pass


class SSIPClient:
    def __init__(self, *_, **__):
        self._language = ''

    def speak(self, ssml, **_):
        text = html.unescape(re.sub('<[^>]*>', '', ssml))
        _write(say=' '.join(text.split()))

    def char(self, character):
        _write(say=character)

    def cancel(self):
        _write(stop=True)

    def get_language(self):
        return self._language

    def set_language(self, language):
        self._language = language

    def get_rate(self):
        return 0

    get_pitch = get_volume = get_rate

    def list_output_modules(self):
        return ()

    list_synthesis_voices = list_output_modules

    def close(self):
        pass

    def __getattr__(self, name):
        """Ignores settings such as punctuation, rate, and voice, which do not change the text."""
        if name.startswith('set_'):
            return lambda *_, **__: None
        raise AttributeError(name)
