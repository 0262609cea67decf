"""Orca loads this file itself, from its folder of preferences.

It writes what Orca says to the file that ORCA_TAP names, one JSON object an utterance, before any
speech server is asked: there is none. Everything a user can set is left as Orca has it.
"""

import json
import os
import time

from orca import settings, speech, speech_generator

_tap = open(os.environ["ORCA_TAP"], "a", buffering=1)
_page_language = os.environ["ORCA_PAGE_LANGUAGE"]


def _write(text, voice=None):
    said = {"time": time.time(), "text": text}
    language = (voice or {}).get("language")
    if language:
        said["language"] = language
    _tap.write(json.dumps(said, ensure_ascii=False) + "\n")


def _tap_into(module, name, read):
    original = getattr(module, name)

    def tapped(*arguments, **named):
        _write(*read(*arguments, **named))
        return original(*arguments, **named)

    setattr(module, name, tapped)


_tap_into(speech, "_speak", lambda text, voice, _: (text, voice))
_tap_into(speech, "speakCharacter", lambda character, *_, **__: (character,))
_tap_into(speech, "speakKeyEvent", lambda event, *_, **__: (event.event_string,))

_say_all = speech.sayAll


def _tapped_say_all(utterances, progress):
    def each():
        for context, voice in utterances:
            _write(context.utterance, voice)
            yield [context, voice]

    return _say_all(each(), progress)


speech.sayAll = _tapped_say_all

_voice = speech_generator.SpeechGenerator.voice


def _voice_with_language(self, key=None, **named):
    """Keeps the language that the browser gives for a text.

    Orca 43 asks for it and then drops it; later versions speak with a voice of that language.
    """
    voices = _voice(self, key, **named)
    language = named.get("language")
    of_the_page = language and language.split("-")[0] == _page_language
    if key in (None, speech_generator.DEFAULT) and language and not of_the_page:
        voices[0]["language"] = language
    return voices


speech_generator.SpeechGenerator.voice = _voice_with_language

settings.enableSpeech = True
settings.silenceSpeech = False
settings.speechServerFactory = None
settings.speechFactoryModules = []
settings.enableKeyEcho = False
settings.enableBraille = False
settings.enableBrailleMonitor = False
settings.enableSound = False
