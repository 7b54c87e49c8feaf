"""Photographs for tests, drawn: an inhaler on a table. Nobody is in them."""
from PIL import Image, ImageDraw, ImageFilter

ORIENTATION = 0x0112
#: How the upright picture has to be turned to lie in a file as a camera held that way stores it.
STORED = {1: None, 3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}


def inhaler(size=(1600, 1200), cap="#3f6fb5", off=0):
    """An upright picture; the cap stands at 62 % across and 66 % down, the canister at 45 % and 27 %. `off`: so far, of 400, the cap is
    pulled to the right."""
    w, h = 400, 300
    picture = Image.new("RGB", (w, h))
    draw = ImageDraw.Draw(picture)
    for y in range(h):
        light = 235 - y // 4 if y < 190 else 190 - (y - 190) // 5
        draw.line([(0, y), (w, y)], fill=(light, light - 6, light - 16))
    draw.ellipse([120, 218, 320, 250], fill="#8d8578")
    picture = picture.filter(ImageFilter.GaussianBlur(6))
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle([160, 40, 200, 120], 12, fill="#c9ccd1")
    draw.rectangle([166, 44, 174, 116], fill="#eceef0")
    draw.rounded_rectangle([150, 90, 212, 236], 14, fill="#2f8f86")
    draw.rectangle([158, 98, 168, 228], fill="#55aaa2")
    draw.polygon([(200, 170), (262, 176), (262, 226), (200, 236)], fill="#27776f")
    draw.rounded_rectangle([232 + off, 172, 276 + off, 230], 8, fill=cap)
    draw.rectangle([238 + off, 178, 246 + off, 224], fill="#7ea3da")
    return picture.filter(ImageFilter.GaussianBlur(0.8)).resize(size, Image.Resampling.BICUBIC)


def portrait(size=(900, 1200)):
    """Nobody: a head and shoulders of plain shapes, the head above the middle."""
    w, h = 300, 400
    picture = Image.new("RGB", (w, h), "#b9c6cc")
    draw = ImageDraw.Draw(picture)
    draw.ellipse([40, 250, 260, 560], fill="#2f6f8f")
    draw.rectangle([125, 200, 175, 275], fill="#c98f6a")
    draw.ellipse([82, 60, 218, 200], fill="#3a2a22")
    draw.ellipse([95, 85, 205, 240], fill="#d9a179")
    draw.chord([86, 62, 214, 190], 180, 360, fill="#3a2a22")
    for x in (128, 172):
        draw.ellipse([x - 6, 148, x + 6, 160], fill="#2a211d")
    draw.arc([125, 165, 175, 212], 25, 155, fill="#7a4a35", width=5)
    return picture.filter(ImageFilter.GaussianBlur(0.8)).resize(size, Image.Resampling.BICUBIC)


def with_grain(picture):
    """As a sensor sees it; without it a JPEG of any size is small."""
    return Image.blend(picture, Image.effect_noise(picture.size, 40).convert("RGB"), 0.12)


def save(picture, file, turn=1, **options):
    """As a camera held this way would: stored lying, with the mark that says how it has to be turned."""
    if STORED[turn] is not None:
        picture = picture.transpose(STORED[turn])
    if turn != 1:
        exif = Image.Exif()
        exif[ORIENTATION] = turn
        options["exif"] = exif
    picture.save(file, **options)


def clip(pictures, file, each=42):
    """A file of these pictures that moves, each for so many milliseconds."""
    pictures[0].save(file, save_all=True, append_images=pictures[1:], duration=each, loop=0, quality=60)
