"""Hands that are faster than a program for each tap: what the X server's test extension can send, which is all that a mouse and a
keyboard can."""
import ctypes
import time

Display = ctypes.c_void_p
Keysym = ctypes.c_ulong
FIRST_KEY, LAST_KEY = 8, 255  # keycodes, as the X protocol has them
SWITCH_LATER = 0


class Hands:
    """Of a screen. A context."""

    def __init__(self, screen):
        self.x, self.test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x.XOpenDisplay.restype = Display
        for function, types in ((self.x.XSync, [Display, ctypes.c_int]), (self.x.XCloseDisplay, [Display]),
                                (self.x.XKeysymToKeycode, [Display, Keysym]),
                                (self.test.XTestFakeMotionEvent, [Display, *[ctypes.c_int] * 3, ctypes.c_ulong]),
                                (self.test.XTestFakeButtonEvent, [Display, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]),
                                (self.test.XTestFakeKeyEvent, [Display, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong])):
            function.argtypes = types
        self.x.XKeysymToKeycode.restype = ctypes.c_ubyte
        self.x.XStringToKeysym.restype = Keysym
        self.display = self.x.XOpenDisplay(screen.display.encode())
        assert self.display, screen.display

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.x.XCloseDisplay(self.display)

    def key_of(self, name):
        """0: this keyboard has none of that name."""
        return self.x.XKeysymToKeycode(self.display, self.x.XStringToKeysym(name.encode()))

    def key(self, code, held=()):
        """A key by its code, while others are held."""
        for other in held:
            self.test.XTestFakeKeyEvent(self.display, other, True, SWITCH_LATER)
        for down in (True, False):
            self.test.XTestFakeKeyEvent(self.display, code, down, SWITCH_LATER)
        for other in reversed(held):
            self.test.XTestFakeKeyEvent(self.display, other, False, SWITCH_LATER)
        self.x.XSync(self.display, False)

    def move(self, point):
        self.test.XTestFakeMotionEvent(self.display, -1, *map(int, point), SWITCH_LATER)
        self.x.XSync(self.display, False)

    def button(self, down, number=1):
        self.test.XTestFakeButtonEvent(self.display, number, down, SWITCH_LATER)
        self.x.XSync(self.display, False)

    def tap(self, point, number=1):
        self.move(point)
        self.button(True, number)
        self.button(False, number)

    def drag(self, start, end, steps=8, seconds=0.08, number=1):
        self.move(start)
        self.button(True, number)
        for step in range(1, steps + 1):
            self.move([begin + (stop - begin) * step // steps for begin, stop in zip(start, end)])
            time.sleep(seconds / steps)
        self.button(False, number)


class Windows(Hands):
    """The same, and what other programs may ask of a window."""

    def __init__(self, screen):
        super().__init__(screen)
        self.x.XInternAtom.restype = ctypes.c_ulong
        self.x.XInternAtom.argtypes = [Display, ctypes.c_char_p, ctypes.c_int]
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XDefaultRootWindow.argtypes = [Display]
        self.x.XSendEvent.argtypes = [Display, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
        self.x.XSetInputFocus.argtypes = [Display, ctypes.c_ulong, ctypes.c_int, ctypes.c_ulong]

    def atom(self, name):
        return self.x.XInternAtom(self.display, name.encode(), False)

    def tell(self, window, kind, *data, root=False):
        """A message to a window or, with `root`, about it to whoever manages windows."""
        message = ClientMessage(33, 0, True, self.display, window, self.atom(kind), 32, (ctypes.c_long * 5)(*data))
        room = (ctypes.c_byte * 192)()
        ctypes.memmove(room, ctypes.byref(message), ctypes.sizeof(message))
        target = self.x.XDefaultRootWindow(self.display) if root else window
        substructure = (1 << 19) | (1 << 20)
        self.x.XSendEvent(self.display, target, False, substructure if root else 0, room)
        self.x.XSync(self.display, False)

    def ask_to_close(self, window):
        self.tell(window, "WM_PROTOCOLS", self.atom("WM_DELETE_WINDOW"), 0)
        self.tell(window, "_NET_CLOSE_WINDOW", 0, 2, root=True)

    def take_focus_away(self):
        self.x.XSetInputFocus(self.display, 0, 1, 0)
        self.x.XSync(self.display, False)


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int), ("display", Display), ("window", ctypes.c_ulong),
                ("kind", ctypes.c_ulong), ("format", ctypes.c_int), ("data", ctypes.c_long * 5)]
