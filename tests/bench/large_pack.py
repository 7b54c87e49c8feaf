#!/usr/bin/python3
"""large_pack.py FOLDER [FLOWS]: a pack of 1,000 flows, 20 slides each, in three languages; titles and texts all differ.

For measuring `check`: the drawings are those of the shipped pack, the sentences are numbered.
"""
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SLIDES = 20
ON_THE_HOME_SCREEN = 50  # a list holds 64; each of the others is a warning, and check stops at 1,000
LANGUAGES = {"es": "Español", "fr": "Français"}
HEADER = 'msgid ""\nmsgstr ""\n"Language: {code}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def sentences(flow, slide):
    """Title and text of a slide."""
    return (f"Your foot on day {flow}, part {slide}",
            f"A strong band runs under your foot. It holds up your arch on run {flow}. Rest it for {slide} days, then walk.")


def question(flow):
    return (f"What helps a sore foot on day {flow}?", "A short rest", f"Yes. Rest helps on day {flow}.", "A long run",
            f"Not yet. Rest first on day {flow}.")


def flow_text(number):
    slides = []
    for slide in range(SLIDES - 2):
        title, text = sentences(number, slide)
        slides.append(f'  slide {{ "part-{slide}", title = "{title}",\n    text = "{text}",\n'
                      '    picture = { "foot-inside.svg", show = { "bones" }, alt = "The bones of a foot." } },\n')
    title, right, kind, wrong, other = question(number)
    slides.append(f'  question {{ "check", title = "{title}",\n    answer {{ "{right}", right = true, say = "{kind}" }},\n'
                  f'    answer {{ "{wrong}", say = "{other}" }},\n    next = {{ to = {{ "end", "part-0" }},\n'
                  '      choose = function(visit) return visit:right("check") and "end" or "part-0" end } },\n')
    slides.append('  summary { "end", title = "Take this home", points = { { "Rest your foot", icon = "shoe" } } },\n')
    return (f'return flow {{\n  title = "Flow {number}",\n  review = {{ status = "draft", sources = {{ "A book" }} }},\n\n'
            + "\n".join(slides) + "}\n")


def every_sentence(flows):
    yield from ("The bones of a foot.", "Take this home", "Rest your foot", "A short rest", "A long run")
    for flow in range(flows):
        yield f"Flow {flow}"
        for slide in range(SLIDES - 2):
            yield from sentences(flow, slide)
        title, _, kind, _, other = question(flow)
        yield from (title, kind, other)


def translation(code, flows):
    """The shipped Spanish words of the program and its home screen, then the flows' sentences."""
    parts = [(ROOT / "scripts/translations/es.po").read_text(encoding="utf-8").replace("Language: es", f"Language: {code}")]
    parts += [f'msgid "{words}"\nmsgstr "{words}"\n' for words in every_sentence(flows)
              if f'msgid "{words}"\n' not in parts[0]]
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
    assert 'es = "Español"' in words and '"run-well" }' in words
    topics = "".join(f', "generated-{flow}"' for flow in range(min(flows, ON_THE_HOME_SCREEN)))
    words = words.replace('"run-well" }', f'"run-well"{topics} }}')
    home.write_text(words.replace('es = "Español"', 'es = "Español", fr = "Français"'), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
