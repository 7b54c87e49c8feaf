#include "display/window/other_window.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <chrono>
#include <string>
#include <thread>

namespace display {

namespace {

/// The default is the process's end.
int no_matter(Display*, XErrorEvent*) {
    return 0;
}

}  // namespace

struct OtherWindow::Handles {
    Display* display;
    ::Window root;
    int number;
    ::Window window = None;

    void send_message(const char* kind, long first, long second, bool to_manager) const {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = window;
        event.xclient.message_type = XInternAtom(display, kind, False);
        event.xclient.format = 32;
        event.xclient.data.l[0] = first;
        event.xclient.data.l[1] = second;
        const long mask = to_manager ? SubstructureNotifyMask | SubstructureRedirectMask : NoEventMask;
        XSendEvent(display, to_manager ? root : window, False, mask, &event);
    }
    void send_pointer(int type, long mask, int x, int y) const {
        XEvent event{};
        event.xbutton.type = type;  // a motion has its fields in the same places
        event.xbutton.window = window;
        event.xbutton.root = root;
        event.xbutton.x = event.xbutton.x_root = x;
        event.xbutton.y = event.xbutton.y_root = y;
        event.xbutton.same_screen = True;
        if (type != MotionNotify) event.xbutton.button = Button1;
        XSendEvent(display, window, False, mask, &event);
        XSync(display, False);
    }
};

std::unique_ptr<OtherWindow> OtherWindow::open() {
    Display* display = XOpenDisplay(nullptr);
    if (!display) return nullptr;
    XSetErrorHandler(no_matter);
    const int number = DefaultScreen(display);
    return std::unique_ptr<OtherWindow>(
        new OtherWindow(std::make_unique<Handles>(Handles{display, RootWindow(display, number), number})));
}

OtherWindow::OtherWindow(std::unique_ptr<Handles> handles) : handles_(std::move(handles)) {}

OtherWindow::~OtherWindow() {
    XCloseDisplay(handles_->display);
}

/// By the place that every kiosk takes, see X11Desktop::claim.
bool OtherWindow::is_there() {
    const std::string place = "_CLINIC_KIOSK_S" + std::to_string(handles_->number);
    handles_->window = XGetSelectionOwner(handles_->display, XInternAtom(handles_->display, place.c_str(), False));
    return handles_->window != None;
}

PixelSize OtherWindow::screen() const {
    return {DisplayWidth(handles_->display, handles_->number), DisplayHeight(handles_->display, handles_->number)};
}

void OtherWindow::tap(int x, int y) {
    if (!is_there()) return;
    handles_->send_pointer(MotionNotify, PointerMotionMask, x, y);
    handles_->send_pointer(ButtonPress, ButtonPressMask, x, y);
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    handles_->send_pointer(ButtonRelease, ButtonReleaseMask, x, y);
}

void OtherWindow::ask(WindowRequest request) {
    if (!is_there()) return;
    const auto& [display, root, number, window] = *handles_;
    switch (request) {
        case WindowRequest::close: {
            const auto wish = static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
            handles_->send_message("WM_PROTOCOLS", wish, CurrentTime, false);
            handles_->send_message("_NET_CLOSE_WINDOW", CurrentTime, 2, true);
            break;
        }
        case WindowRequest::hide:
            XUnmapWindow(display, window);
            break;
        case WindowRequest::shrink:
            XResizeWindow(display, window, 300, 300);
            break;
        case WindowRequest::move:
            XMoveWindow(display, window, 200, 200);
            break;
        case WindowRequest::take_keys:
            XSetInputFocus(display, None, RevertToNone, CurrentTime);
            break;
    }
    XSync(display, False);
}

std::vector<std::uint32_t> OtherWindow::look() const {
    const auto size = screen();
    XImage* image = XGetImage(handles_->display, handles_->root, 0, 0, static_cast<unsigned>(size.w),
                              static_cast<unsigned>(size.h), AllPlanes, ZPixmap);
    if (!image) return {};
    std::vector<std::uint32_t> pixels;
    pixels.reserve(static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h));
    for (int y = 0; y < size.h; ++y)
        for (int x = 0; x < size.w; ++x)
            pixels.push_back(static_cast<std::uint32_t>(XGetPixel(image, x, y)) & 0xffffff);
    XDestroyImage(image);
    return pixels;
}

}  // namespace display
