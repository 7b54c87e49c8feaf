#include "display/window/x11_desktop.h"

#include <SDL.h>
#include <SDL_syswm.h>
#include <X11/Xatom.h>
#include <X11/extensions/Xrandr.h>

#include <array>
#include <string>

namespace display {

namespace {

/// Of all that the X server tells, what says that monitors have changed. The events' numbers are the server's.
int change_number = 0;

/// Null: not the server's.
const XEvent* of_server(const SDL_Event& event) {
    const bool is = event.type == SDL_SYSWMEVENT && event.syswm.msg->subsystem == SDL_SYSWM_X11;
    return is ? &event.syswm.msg->msg.x11.event : nullptr;
}

bool is_screen_change(const SDL_Event& event) {
    const XEvent* told = of_server(event);
    return told && change_number != 0 && told->type == change_number;
}

/// Only where `want_whole_screen` asked for it.
bool is_cover(const SDL_Event& event) {
    const XEvent* told = of_server(event);
    return told && told->type == VisibilityNotify && told->xvisibility.state != VisibilityUnobscured;
}

/// SDL hands over every message of the server or none: the others go no further. Called for events of all threads.
int keep_only_ours(void*, SDL_Event* event) {
    return event->type != SDL_SYSWMEVENT || is_screen_change(*event) || is_cover(*event);
}

/// The default is the process's end.
int no_matter(Display*, XErrorEvent*) {
    return 0;
}

}  // namespace

struct X11Desktop::Handles {
    Display* display;
    ::Window window, root;
    int number;                 ///< of the screen, as in ":0.1"
    bool has_monitors = false;  ///< RandR 1.5, of 2015; without it SDL's knowledge of the start has to do

    /// What the panel itself says, in mm. Where it says nothing a monitor's size is one of 96 dpi, which nobody
    /// measured.
    screen::Size size_of(RROutput output) const;
};

screen::Size X11Desktop::Handles::size_of(RROutput output) const {
    screen::Size mm;
    XRRScreenResources* resources = XRRGetScreenResourcesCurrent(display, root);
    XRROutputInfo* info = resources ? XRRGetOutputInfo(display, resources, output) : nullptr;
    if (info) mm = {static_cast<float>(info->mm_width), static_cast<float>(info->mm_height)};
    if (info) XRRFreeOutputInfo(info);
    if (resources) XRRFreeScreenResources(resources);
    return mm;
}

std::unique_ptr<X11Desktop> X11Desktop::of(SDL_Window* window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (!SDL_GetWindowWMInfo(window, &info) || info.subsystem != SDL_SYSWM_X11) return nullptr;
    Display* display = info.info.x11.display;
    const int number = DefaultScreen(display);
    auto handles =
        std::make_unique<Handles>(Handles{display, info.info.x11.window, RootWindow(display, number), number});
    return std::unique_ptr<X11Desktop>(new X11Desktop(std::move(handles)));
}

X11Desktop::X11Desktop(std::unique_ptr<Handles> handles) : handles_(std::move(handles)) {
    int base = 0, errors = 0, major = 0, minor = 0;
    handles_->has_monitors = XRRQueryExtension(handles_->display, &base, &errors) &&
                             XRRQueryVersion(handles_->display, &major, &minor) &&
                             (major > 1 || (major == 1 && minor >= 5));
    if (handles_->has_monitors) {
        // In place of SDL's own choice, which would leave it without any display when the last monitor is unplugged.
        // The server keeps a client's first choice until that is taken back.
        XRRSelectInput(handles_->display, handles_->root, 0);
        XRRSelectInput(handles_->display, handles_->root, RRScreenChangeNotifyMask);
        change_number = base + RRScreenChangeNotify;
    }
    SDL_SetEventFilter(keep_only_ours, nullptr);
    SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
    find_monitors(false);
}

X11Desktop::~X11Desktop() {
    SDL_EventState(SDL_SYSWMEVENT, SDL_DISABLE);
    SDL_SetEventFilter(nullptr, nullptr);
}

bool X11Desktop::claim() {
    const std::string name = "_CLINIC_KIOSK_S" + std::to_string(handles_->number);
    const Atom place = XInternAtom(handles_->display, name.c_str(), False);
    XGrabServer(handles_->display);  // two that start at once
    const bool is_free = XGetSelectionOwner(handles_->display, place) == None;
    if (is_free) XSetSelectionOwner(handles_->display, place, handles_->window, CurrentTime);
    XUngrabServer(handles_->display);
    XFlush(handles_->display);
    return is_free;
}

void X11Desktop::want_whole_screen() {
    std::array names{"_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN", "_NET_WM_STATE_ABOVE"};
    std::array<Atom, names.size()> atoms{};
    XInternAtoms(handles_->display, const_cast<char**>(names.data()), names.size(), False, atoms.data());
    XChangeProperty(handles_->display, handles_->window, atoms[0], XA_ATOM, 32, PropModeAppend,
                    reinterpret_cast<const unsigned char*>(&atoms[1]), names.size() - 1);
    XWindowAttributes now;
    if (XGetWindowAttributes(handles_->display, handles_->window, &now))
        XSelectInput(handles_->display, handles_->window, now.your_event_mask | VisibilityChangeMask);
}

void X11Desktop::look() {
    find_monitors(true);
}

void X11Desktop::find_monitors(bool with_mm) {
    if (!handles_->has_monitors) return;
    std::vector<Monitor> found;
    int count = 0;
    XRRMonitorInfo* all = XRRGetMonitors(handles_->display, handles_->root, True, &count);
    for (int i = 0; i < count; ++i) {
        const XRRMonitorInfo& each = all[i];
        found.push_back({{each.x, each.y, each.width, each.height}, each.primary != 0});
        if (with_mm) found.back().mm = each.noutput > 0 ? handles_->size_of(each.outputs[0]) : screen::Size{};
    }
    if (all) XRRFreeMonitors(all);
    // There is none for a moment while they are switched.
    if (!found.empty()) monitors_ = std::move(found);
}

bool X11Desktop::is_change(const SDL_Event& event) {
    return is_screen_change(event);
}

bool X11Desktop::answers() const {
    XSync(handles_->display, False);
    return true;
}

void X11Desktop::cover(const PixelRect& rect) {
    XMoveResizeWindow(handles_->display, handles_->window, rect.x, rect.y, static_cast<unsigned>(rect.w),
                      static_cast<unsigned>(rect.h));
    XFlush(handles_->display);
}

bool X11Desktop::is_loss(const SDL_Event& event, const PixelRect& rect) const {
    if (is_cover(event)) return true;
    if (event.type != SDL_WINDOWEVENT) return false;
    const auto& told = event.window;
    switch (told.event) {
        case SDL_WINDOWEVENT_HIDDEN:
        case SDL_WINDOWEVENT_MINIMIZED:
        case SDL_WINDOWEVENT_FOCUS_LOST:
            return true;
        case SDL_WINDOWEVENT_MOVED:
            return told.data1 != rect.x || told.data2 != rect.y;
        case SDL_WINDOWEVENT_SIZE_CHANGED:
            return told.data1 != rect.w || told.data2 != rect.h;
        default:
            return false;
    }
}

/// By both ways: a window manager hears the message, and without one the server does what it is told. Meanwhile the window may
/// be hidden, which is an error then.
void X11Desktop::take_back(const PixelRect& rect) {
    XMapRaised(handles_->display, handles_->window);
    cover(rect);
    XEvent ask{};
    ask.xclient.type = ClientMessage;
    ask.xclient.window = handles_->window;
    ask.xclient.message_type = XInternAtom(handles_->display, "_NET_ACTIVE_WINDOW", False);
    ask.xclient.format = 32;
    constexpr long by_a_pager = 2;  // whom a window manager obeys
    ask.xclient.data.l[0] = by_a_pager;
    XSendEvent(handles_->display, handles_->root, False, SubstructureNotifyMask | SubstructureRedirectMask, &ask);
    XSync(handles_->display, False);
    const auto before = XSetErrorHandler(no_matter);
    XSetInputFocus(handles_->display, handles_->window, RevertToPointerRoot, CurrentTime);
    XSync(handles_->display, False);
    XSetErrorHandler(before);
}

}  // namespace display
