#!/usr/bin/python3
"""Writes a pack of forty short topics in eight groups: `make.py FOLDER`. What a practice for all ages may explain; an example, which nobody has reviewed.

A line of TOPICS is a group, or a topic: its title, what it says, and three points to take home.
"""
import re
import sys
from pathlib import Path

TOPICS = """
Sleep
Sleep better | Go to bed and get up at the same time each day. A dark, cool room helps. | Keep the same hours | Keep the room dark | Put the phone away
Naps | A short nap can help you through the day. Long naps make the night harder. | Nap before three | Set an alarm | Keep it short
Snoring | Air shakes the soft parts of the throat. It is often less when you lie on your side. | Lie on your side | Drink less at night | Ask us if you wake up tired
Shift work | Your body likes fixed hours. Dark glasses on the way home help it to rest. | Dark room by day | Eat at fixed hours | Rest before a night
Bad dreams | Most people have them now and then. They are more common in times of stress. | Talk about them | Rest before bed | Ask us if they stay
Eating
Drink enough | Water is the best drink. Your body needs more of it on hot days. | Keep a glass near you | Drink before you thirst | Tea counts, too
Less salt | Most salt hides in bread, cheese and ready meals. Herbs and lemon taste good, too. | Read the label | Taste before you salt | Cook with herbs
More fibre | Fibre helps your gut to move. It is in oats, beans, fruit and brown bread. | Start with oats | Eat beans each week | Drink more water
Sugar in drinks | A can of cola has about nine cubes of sugar. Water with fruit has next to none. | Water first | Read the label | Less step by step
Eat with others | A meal at the table fills you more than one on the go. It is good for the mood, too. | Sit down to eat | Eat slowly | Ask a friend
Moving
Walk each day | Ten minutes count. A brisk walk makes you warm, and you can still talk. | Start with ten minutes | Walk with a friend | Take the stairs
Strong legs | Strong legs keep you safe on stairs. You can train them with a chair. | Stand up ten times | Hold on if you need to | Do it each day
Good balance | Balance can be trained at any age. Stand on one leg at the sink. | Hold on at first | Try it each day | Wear firm shoes
Sit less | Long hours of sitting tire the back. Get up each half hour. | Stand up to phone | Walk to the printer | Stretch your arms
Back at work | Move the screen to the height of your eyes. Change how you sit often. | Screen at eye height | Feet flat on the floor | Move often
Skin
Dry skin | Soap and hot water dry the skin. A plain cream after the shower helps. | Short showers | Mild soap | Cream each day
Sun and skin | The sun is strongest around noon. A hat and a shirt protect best. | Shade at noon | Wear a hat | Use enough cream
Small cuts | Rinse the cut with clean water. Then cover it with a plaster. | Wash your hands first | Rinse with water | Change the plaster
Insect bites | A bite itches and swells a little. Cold helps more than rubbing. | Cool it | Do not scratch | Watch it for a day
Foot care | Look at your feet once a week. Dry well between the toes. | Dry between the toes | Cut nails straight | Wear dry socks
Children
A cold child | A young child gets many colds a year. Rest and drink are what helps. | Rest and drink | Fresh air | Ask us if you worry
Fever in a child | Fever shows that the body fights a germ. How your child acts tells you more. | Give drinks often | Light clothes | Ask us if you worry
First teeth | The first tooth comes around six months. Brush it from the first day on. | Soft brush | Twice a day | A little paste
Screen time | Young eyes and minds need breaks. Play with others is worth more. | No screen in bed | Watch it together | Go outside
Head lice | Lice come to clean hair, too. A fine comb finds them. | Comb wet hair | Tell the school | Wash what lay on the bed
Medicines
Take it right | Some pills need food and some do not. The leaflet tells you which. | Ask how and when | Use a weekly box | Bring your list
Your list | A list of all you take helps each doctor. Put drops and creams on it, too. | Write it down | Keep it with you | Show it to us
Old medicines | What is past its date may not help. Your chemist can tell you where it goes. | Look at the date | Do not flush it | Ask your chemist
Germs and pills | Most colds come from germs that these pills cannot fight. Rest helps more. | Ask if you need them | Take them as told | Never share them
Eye drops | Pull the lower lid down and look up. One drop is enough. | Wash your hands | One drop | Close your eyes
Travel
Before a trip | Ask us about shots six weeks before you go. Take your papers with you. | Ask early | Take your papers | Pack what you need
Long flights | Your legs like to move. Get up each hour and drink water. | Walk each hour | Move your feet | Drink water
Travel tummy | Most loose bowels pass in a few days. Water with salt and sugar helps. | Cook it or peel it | Drink often | Wash your hands
Ticks | Ticks sit in long grass. Look at your skin after a walk. | Long trousers | Look at your skin | Pull it straight out
Heat | Hot days are hard for the heart. Rest in the shade at noon. | Drink often | Stay in the shade | Cool your arms
Mind
Stress | Stress makes the heart beat fast. Slow breaths calm it down. | Breathe out slowly | Take a walk | Talk to someone
Low mood | Bad days come and go. Ask for help if they stay for two weeks. | Go outside | See a friend | Ask us for help
Worry | Write the worry down and put it away. A fixed time for it keeps the day free. | Write it down | Set a time for it | Talk about it
Alone | Many people feel alone at times. A small step counts, such as a call. | Call someone | Join a group | Say hello
Memory | We all forget names at times. New tasks keep the mind awake. | Learn something new | Use a list | Sleep enough
"""

HOME = """return kiosk {{
  title = "What would you like to know?",
  topics = {{
{groups}
  }},
  urgent = {{ "get-help", label = "Get help now" }},
  languages = {{ en = "English" }},
}}
"""

FLOW = """return flow {{
  title = "{title}", tile = "{tile}.svg",
  review = {{ status = "draft", sources = {{ "NHS: Live well, https://www.nhs.uk/live-well/" }}, confirm = {{ "All of it: the words of an example" }} }},

  slide {{ "main", title = "{title}", text = "{text}" }},

  summary {{ "take-home", title = "Take this home", points = {{
{points}
  }} }},
}}
"""

WARNING = """return flow {
  title = "Warning signs",
  review = { status = "draft", sources = { "NHS: When to call 999, https://www.nhs.uk/nhs-services/urgent-and-emergency-care-services/" },
    confirm = { "Every sign" } },

  warning { "now", level = "now", title = "Get help now", text = "if you have *any one* of these", signs = {
    "Sudden trouble breathing", "Pain or pressure in the chest", "Weak on one side, or a crooked face", "Bleeding that does not stop" } },
}
"""


# A small picture for the tiles of each group: forms in a box of 200, from which the program cuts a circle.
PICTURES = {
    "Sleep": """<path d="M118,36a68,68 0 1 0 50,92a56,56 0 0 1 -50,-92Z" fill="#F3CF6C"/><path d="M150,44l5,12 13,1 -10,8 3,13 -11,-7 -11,7 3,-13 -10,-8 13,-1Z" fill="#FFFFFF"/>""",
    "Eating": """<path d="M100,70c-40,-26 -66,6 -60,48c5,34 32,52 60,42c28,10 55,-8 60,-42c6,-42 -20,-74 -60,-48Z" fill="#E9835A"/>
    <path d="M100,70c0,-20 8,-32 22,-40" fill="none"/><path d="M108,48c16,-18 36,-14 42,-8c-8,14 -28,18 -42,8Z" fill="#9CC5A8"/>""",
    "Moving": """<path d="M40,80c20,8 34,2 40,-16c8,-4 14,0 18,8c12,26 38,36 58,40c10,4 12,16 8,26h-124c-8,-20 -8,-40 0,-58Z" fill="#7FB3D9"/>
    <path d="M34,138h134c2,14 -4,22 -16,22h-104c-10,0 -16,-8 -14,-22Z" fill="#FFFFFF"/><path d="M88,92l18,-8M100,106l20,-8" fill="none"/>""",
    "Skin": """<path d="M70,172v-52l-26,-30c-6,-8 6,-18 14,-10l16,14v-50c0,-12 16,-12 17,0l1,34v-44c0,-12 17,-12 17,0v44l3,-38c1,-12 17,-11 17,1l-2,46l6,-26c3,-10 17,-7 16,4c-2,36 -8,64 -21,78v29Z" fill="#F2C6A5"/>""",
    "Children": """<circle cx="62" cy="58" r="20" fill="#D99A5C"/><circle cx="138" cy="58" r="20" fill="#D99A5C"/><circle cx="100" cy="98" r="58" fill="#E9B27A"/>
    <ellipse cx="100" cy="118" rx="26" ry="20" fill="#FFF7EA"/><circle cx="80" cy="86" r="4" fill="#50300F"/><circle cx="120" cy="86" r="4" fill="#50300F"/><path d="M92,112h16l-8,8Z" fill="#50300F"/>""",
    "Medicines": """<path d="M53,147a34,34 0 0 1 0,-48l46,-46a34,34 0 0 1 48,48l-46,46a34,34 0 0 1 -48,0Z" fill="#FFFFFF"/><path d="M76,76l48,48l-23,23a34,34 0 0 1 -48,-48Z" fill="#DB8A82"/>""",
    "Travel": """<path d="M78,66v-14c0,-8 4,-12 12,-12h20c8,0 12,4 12,12v14" fill="none"/><path d="M42,66h116c8,0 12,4 12,12v66c0,8 -4,12 -12,12h-116c-8,0 -12,-4 -12,-12v-66c0,-8 4,-12 12,-12Z" fill="#A07650"/>
    <path d="M62,66v90M138,66v90" fill="none"/>""",
    "Mind": """<path d="M44,108a50,50 0 1 1 104,-8l14,30c2,6 -2,8 -14,8v14c0,10 -6,12 -28,10v18h-54v-34c-14,-10 -22,-22 -22,-38Z" fill="#F2C6A5"/>
    <path d="M96,124c-34,-22 -26,-48 -8,-44c6,2 8,6 8,10c0,-4 2,-8 8,-10c18,-4 26,22 -8,44Z" fill="#E9835A"/>""",
}
TILE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200">
  <title>{title}</title>
  <g id="picture" stroke="#3A3A44" stroke-width="5" stroke-linejoin="round" stroke-linecap="round">
    {forms}
  </g>
</svg>
"""


def groups():
    """Each with its topics: (group, [(id, title, text, points)])."""
    found = []
    for line in TOPICS.strip().splitlines():
        title, *more = [each.strip() for each in line.split("|")]
        if not more:
            found.append((title, []))
        else:
            found[-1][1].append((re.sub(r"\W+", "-", title.lower()), title, more[0], more[1:]))
    return found


def make(folder):
    flows = Path(folder, "scripts/flows")
    flows.mkdir(parents=True)
    drawings = Path(folder, "media/illustrations")
    drawings.mkdir(parents=True)
    lines = []
    for group, topics in groups():
        (drawings / f"{group.lower()}.svg").write_text(TILE.format(title=group, forms=PICTURES[group]), encoding="utf-8")
        lines.append(f'    group {{ "{group}", ' + ", ".join(f'"{id}"' for id, *_ in topics) + " },")
        for id, title, text, points in topics:
            shown = "\n".join(f'    {{ "{point}" }},' for point in points)
            (flows / f"{id}.lua").write_text(FLOW.format(title=title, tile=group.lower(), text=text, points=shown), encoding="utf-8")
    (flows / "get-help.lua").write_text(WARNING, encoding="utf-8")
    (flows.parent / "kiosk.lua").write_text(HOME.format(groups="\n".join(lines)), encoding="utf-8")


if __name__ == "__main__":
    make(sys.argv[1])
