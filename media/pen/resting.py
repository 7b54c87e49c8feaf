"""resting.svg: running shoes at rest on a bench, under the moon."""
import pen
from figure import dress, place, save, shadow
from pen import Drawing, Group, sliver
from tiles import shoe


def draw():
    d = Drawing(700, 640, "Running shoes resting on a bench", line=3)
    dress(shoe="coral", sole="white", seat="wood")
    pen.TISSUE["lining"] = ("#8A3F22", "#7A361C", "#632A14", "#511F0D", "#3F180A")
    pen.TISSUE["lace"] = ("#FFFDF7", "#FFFDF7", "#FFFDF7", "#FFFDF7", "#FFFDF7")
    with d.layer("sun"):
        d.put('<circle cx="350" cy="316" r="300" fill="#F7E4C4"/>')
        d.put('<path d="M512,66a86,86 0 1 0 86,120a70,70 0 0 1 -86,-120Z" fill="#F1C46B"/>')
    with d.layer("ground"): shadow(d, 350, 606, 290, 16)
    with d.layer("bench"):
        for x in (142, 520):
            d.form([(x, 440, .3), (x + 34, 440, .3), (x + 32, 600, .4), (x + 4, 600, .4)], "seat", shade=(7, 0), dark=[[(x - 8, 430), (x + 44, 430), (x + 44, 470), (x - 8, 470)]])
        d.form([(80, 410), (94, 402), (350, 399), (606, 402), (620, 410), (620, 440), (606, 448), (350, 450), (94, 448), (80, 440)], "seat", shade=(2, 12),
               soft_lines=[[(104, 417), (240, 414), (330, 416)], [(380, 420), (500, 417), (590, 420)], [(160, 428), (230, 429)], [(450, 431), (560, 430)]])
    def low(dx, dy):                                                # the upper a little lower than on the tile
        return lambda pts: place([(p[0], p[1] * (.82 if p[1] < 30 else 1) + (5.4 if p[1] < 30 else 0)) + tuple(p[2:]) for p in pts], dx, dy, 0, 2.15)
    with d.layer("shoes"):
        shoe(d, low(236, 270), "shoe-far", "rim-far", "#E4E2DC", fine=True)
        shoe(d, low(372, 274), fine=True)
    return d


if __name__ == "__main__":
    save(draw(), "resting")
