#!/usr/bin/python3
"""large_pack.py FOLDER [FLOWS]: a pack of 1,000 flows, 20 slides each, in three languages; titles and texts all differ.

For measuring `check`: the drawings are those of the shipped pack, the sentences are numbered.
"""
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SLIDES = 20
ON_THE_HOME_SCREEN = 50  # a list holds 64; each of the others is a warning, and check stops at 1,000
LANGUAGES = {"es": "Español", "fr": "Français"}


# How a sentence of each kind reads in each language: `check` would notice one that was only copied.
SENTENCES = {
    "topic": {"en": "Flow {flow}", "es": "Recorrido {flow}", "fr": "Parcours {flow}"},
    "title": {"en": "Your foot on day {flow}, part {slide}", "es": "El pie en el día {flow}, parte {slide}",
              "fr": "Votre pied au jour {flow}, partie {slide}"},
    "text": {"en": "A strong band runs under your foot. It holds up your arch on run {flow}. Rest it for {slide} days, then walk.",
             "es": "Hay una banda bajo el pie. La banda alza el pie. Va por la salida {flow}. Para {slide} días. Luego ya puedes ir a andar.",
             "fr": "Une bande solide passe sous votre pied. Elle tient la voûte à la course {flow}. Repos {slide} jours, puis marchez."},
    "alt": {"en": "The bones of a foot.", "es": "Los huesos de un pie.", "fr": "Les os d’un pied."},
    "asked": {"en": "What helps a sore foot on day {flow}?", "es": "¿Qué le va bien al pie el día {flow}?",
              "fr": "Qu’est-ce qui aide un pied douloureux au jour {flow} ?"},
    "right": {"en": "A short rest", "es": "Parar un poco", "fr": "Un court repos"},
    "praise": {"en": "Yes. Rest helps on day {flow}.", "es": "Sí. Le va muy bien. Es el día {flow}.",
               "fr": "Oui. Le repos aide au jour {flow}."},
    "wrong": {"en": "A long run", "es": "Correr mucho", "fr": "Une longue course"},
    "advice": {"en": "Not yet. Rest first on day {flow}.", "es": "Aún no. Para un poco más. Es el día {flow}.",
               "fr": "Pas encore. D’abord du repos au jour {flow}."},
    "home": {"en": "Take this home", "es": "Llévese esto a casa", "fr": "À emporter chez vous"},
    "point": {"en": "Rest your foot", "es": "Descanse el pie", "fr": "Reposez votre pied"},
}


def say(kind, language="en", flow=0, slide=0):
    return SENTENCES[kind][language].format(flow=flow, slide=slide)


def flow_text(number):
    slides = []
    for slide in range(SLIDES - 2):
        slides.append(f'  slide {{ "part-{slide}", title = "{say("title", flow=number, slide=slide)}",\n'
                      f'    text = "{say("text", flow=number, slide=slide)}",\n'
                      f'    picture = {{ "foot-inside.svg", show = {{ "bones" }}, alt = "{say("alt")}" }} }},\n')
    slides.append(f'  question {{ "check", title = "{say("asked", flow=number)}",\n'
                  f'    answer {{ "{say("right")}", right = true, say = "{say("praise", flow=number)}" }},\n'
                  f'    answer {{ "{say("wrong")}", say = "{say("advice", flow=number)}" }},\n'
                  '    next = { to = { "end", "part-0" },\n'
                  '      choose = function(visit) return visit:right("check") and "end" or "part-0" end } },\n')
    slides.append(f'  summary {{ "end", title = "{say("home")}", points = {{ {{ "{say("point")}", icon = "shoe" }} }} }},\n')
    return (f'return flow {{\n  title = "{say("topic", flow=number)}",\n'
            '  review = { status = "draft", sources = { "A book" } },\n\n' + "\n".join(slides) + "}\n")


def every_sentence(flows, language):
    """In English and in the language."""
    def pair(kind, **numbers):
        return say(kind, **numbers), say(kind, language, **numbers)

    yield from map(pair, ("alt", "home", "point", "right", "wrong"))
    for flow in range(flows):
        for kind in ("topic", "asked", "praise", "advice"):
            yield pair(kind, flow=flow)
        for slide in range(SLIDES - 2):
            yield pair("title", flow=flow, slide=slide)
            yield pair("text", flow=flow, slide=slide)


def translation(code, flows):
    """The shipped Spanish words of the program and its home screen, then the flows' sentences."""
    parts = [(ROOT / "scripts/translations/es.po").read_text(encoding="utf-8").replace("Language: es", f"Language: {code}")]
    parts += [f'msgid "{english}"\nmsgstr "{translated}"\n' for english, translated in every_sentence(flows, code)
              if f'msgid "{english}"\n' not in parts[0]]
    return "\n".join(parts)


def main(folder, flows):
    folder = Path(folder)
    flows -= len(list((ROOT / "scripts/flows").glob("*.lua")))
    shutil.copytree(ROOT / "media", folder / "media")
    shutil.copytree(ROOT / "scripts", folder / "scripts", ignore=shutil.ignore_patterns("translations"))
    (folder / "scripts/translations").mkdir()
    for flow in range(flows):
        (folder / f"scripts/flows/generated-{flow}.lua").write_text(flow_text(flow), encoding="utf-8")
    for code in LANGUAGES:
        (folder / f"scripts/translations/{code}.po").write_text(translation(code, flows), encoding="utf-8")
    home = folder / "scripts/kiosk.lua"
    words = home.read_text(encoding="utf-8")
    others = [f'{{ "{code}", "{LANGUAGES[code]}" }}' for code in LANGUAGES]
    words, languages = re.subn(r"languages = \{.*\},", f'languages = {{ {{ "en", "English" }}, {", ".join(others)} }},', words)
    assert languages == 1 and '"run-well" }' in words
    topics = "".join(f', "generated-{flow}"' for flow in range(min(flows, ON_THE_HOME_SCREEN)))
    home.write_text(words.replace('"run-well" }', f'"run-well"{topics} }}'), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
