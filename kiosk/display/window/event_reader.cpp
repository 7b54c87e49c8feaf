#include "display/window/event_reader.h"

#include <SDL.h>

#include <optional>

namespace display {

using screen::Input;
using screen::Key;

namespace {

Input plain(Input::Kind kind) {
    Input input;
    input.kind = kind;
    return input;
}

std::vector<Input> to_inputs(const std::vector<PointerChange>& changes) {
    std::vector<Input> inputs;
    for (const PointerChange& change : changes) {
        Input input;
        switch (change.kind) {
            case PointerChange::Kind::press:
                input.kind = Input::Kind::press;
                break;
            case PointerChange::Kind::move:
                input.kind = Input::Kind::move;
                break;
            case PointerChange::Kind::release:
                input.kind = Input::Kind::release;
                break;
            case PointerChange::Kind::cancel:
                input.kind = Input::Kind::cancel;
                break;
        }
        input.point = change.point;
        inputs.push_back(input);
    }
    return inputs;
}

/// A pad of twelve keys as telephones have it, which types digits: 2, 4, 6 and 8 point as they lie there, 5 and # press.
Key key_of_phone_pad(SDL_Keycode key, bool shift) {
    switch (key) {
        case SDLK_2:
            return Key::up;
        case SDLK_4:
            return Key::left;
        case SDLK_6:
            return Key::right;
        case SDLK_8:  // with the shift key it types the star of many keyboards
            return shift ? Key::speak : Key::down;
        case SDLK_3:  // likewise their #
            return shift ? Key::enter : Key::none;
        case SDLK_5:
        case SDLK_HASH:
            return Key::enter;
        case SDLK_7:
            return Key::escape;
        case SDLK_9:
            return Key::easier;
        case SDLK_0:
            return Key::again;
        case SDLK_ASTERISK:
            return Key::speak;
        default:
            return Key::none;
    }
}

/// The pad of a keyboard, whose upper row is 7, 8 and 9.
Key key_of_number_pad(SDL_Keycode key) {
    switch (key) {
        case SDLK_KP_8:
            return Key::up;
        case SDLK_KP_4:
            return Key::left;
        case SDLK_KP_6:
            return Key::right;
        case SDLK_KP_2:
            return Key::down;
        case SDLK_KP_5:
        case SDLK_KP_ENTER:
        case SDLK_KP_HASH:
            return Key::enter;
        case SDLK_KP_7:
            return Key::escape;
        case SDLK_KP_9:
            return Key::easier;
        case SDLK_KP_0:
            return Key::again;
        case SDLK_KP_MULTIPLY:
            return Key::speak;
        default:
            return Key::none;
    }
}

Key key_of_keyboard(SDL_Keycode key, bool shift) {
    switch (key) {
        case SDLK_TAB:
            return shift ? Key::previous : Key::next;
        case SDLK_LEFT:
            return Key::left;
        case SDLK_RIGHT:
            return Key::right;
        case SDLK_UP:
            return Key::up;
        case SDLK_DOWN:
            return Key::down;
        case SDLK_RETURN:
        case SDLK_SPACE:
            return Key::enter;
        case SDLK_ESCAPE:
            return Key::escape;
        case SDLK_F1:
            return Key::easier;
        case SDLK_F2:
            return Key::speak;
        case SDLK_F3:
            return Key::again;
        case SDLK_F4:
        case SDLK_AUDIOPLAY:
            return Key::pause;
        default:
            return Key::none;
    }
}

Key key_of(const SDL_Keysym& symbol, std::int32_t one_switch) {
    if (symbol.mod & (KMOD_ALT | KMOD_CTRL | KMOD_GUI)) return Key::none;
    if (symbol.sym == one_switch) return Key::one;
    const bool shift = (symbol.mod & KMOD_SHIFT) != 0;
    for (Key key : {key_of_keyboard(symbol.sym, shift), key_of_number_pad(symbol.sym)})
        if (key != Key::none) return key;
    return key_of_phone_pad(symbol.sym, shift);
}

bool only_moves_focus(Key key) {
    return key == Key::next || key == Key::previous || key == Key::left || key == Key::right || key == Key::up ||
           key == Key::down;
}

std::vector<Input> key_input(const SDL_KeyboardEvent& event, std::int32_t one_switch) {
    Input input = plain(Input::Kind::key);
    input.key = key_of(event.keysym, one_switch);
    if (input.key == Key::none || (event.repeat && !only_moves_focus(input.key))) return {};
    return {input};
}

PointerMessage::Kind kind_of(std::uint32_t type) {
    switch (type) {
        case SDL_FINGERDOWN:
        case SDL_MOUSEBUTTONDOWN:
            return PointerMessage::Kind::down;
        case SDL_FINGERUP:
        case SDL_MOUSEBUTTONUP:
            return PointerMessage::Kind::up;
        default:
            return PointerMessage::Kind::move;
    }
}

/// Nothing for a touch pad, whose fingers point at no place on the screen.
std::optional<PointerMessage> finger_message(const SDL_TouchFingerEvent& event, PixelSize pixels, flow::Time came) {
    const SDL_TouchDeviceType type = SDL_GetTouchDeviceType(event.touchId);
    if (type == SDL_TOUCH_DEVICE_INDIRECT_ABSOLUTE || type == SDL_TOUCH_DEVICE_INDIRECT_RELATIVE) return std::nullopt;
    PointerMessage message;
    message.device =
        event.touchId == SDL_MOUSE_TOUCHID ? PointerMessage::Device::touch_as_mouse : PointerMessage::Device::finger;
    message.kind = kind_of(event.type);
    message.id = event.fingerId;
    message.point = {event.x * static_cast<float>(pixels.w), event.y * static_cast<float>(pixels.h)};
    message.time = came;
    return message;
}

screen::Point scaled(int x, int y, PixelSize to, PixelSize from) {
    const auto along = [](int at, int whole, int of) {
        return of > 0 ? static_cast<float>(at) * static_cast<float>(whole) / static_cast<float>(of) : 0.0F;
    };
    return {along(x, to.w, from.w), along(y, to.h, from.h)};
}

Input wheel_input(const SDL_MouseWheelEvent& event, PixelSize pixels, PixelSize points) {
    Input input = plain(Input::Kind::scroll);
    input.point = scaled(event.mouseX, event.mouseY, pixels, points);
    input.notches = event.direction == SDL_MOUSEWHEEL_FLIPPED ? event.preciseY : -event.preciseY;
    return input;
}

/// Buttons and motion share their first fields in SDL, but not their types.
template <class MouseEvent>
PointerMessage mouse_message(const MouseEvent& event, PixelSize pixels, PixelSize points, flow::Time came) {
    PointerMessage message;
    message.device =
        event.which == SDL_TOUCH_MOUSEID ? PointerMessage::Device::touch_as_mouse : PointerMessage::Device::mouse;
    message.kind = kind_of(event.type);
    message.point = scaled(event.x, event.y, pixels, points);
    message.time = came;
    return message;
}

}  // namespace

std::vector<Input> EventReader::read(const SDL_Event& event, PixelSize pixels, PixelSize points, flow::Time came) {
    if (event.type == wake_event_) return {plain(Input::Kind::woken)};
    switch (event.type) {
        case SDL_QUIT:
            return {plain(Input::Kind::quit)};  // only signals send it, see window.cpp
        case SDL_WINDOWEVENT:
            return window_event(event.window.event);
        case SDL_KEYDOWN:
            return key_input(event.key, one_switch_);
        case SDL_FINGERDOWN:
        case SDL_FINGERMOTION:
        case SDL_FINGERUP: {
            SDL_ShowCursor(SDL_DISABLE);
            std::optional<PointerMessage> message = finger_message(event.tfinger, pixels, came);
            return message ? pointer(*message, pixels) : std::vector<Input>{};
        }
        case SDL_MOUSEMOTION:
            if (kind_ == WindowKind::windowed && event.motion.which != SDL_TOUCH_MOUSEID) SDL_ShowCursor(SDL_ENABLE);
            return pointer(mouse_message(event.motion, pixels, points, came), pixels);
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: {
            PointerMessage message = mouse_message(event.button, pixels, points, came);
            message.id = event.button.button;
            return pointer(message, pixels);
        }
        case SDL_MOUSEWHEEL: {
            if (kind_ != WindowKind::windowed) return {};
            Input input = wheel_input(event.wheel, pixels, points);
            input.point = turn_.in_picture(input.point, pixels);
            return {input};
        }
        default:
            return {};
    }
}

bool EventReader::use_switch(const std::string& name) {
    const SDL_Keycode key = SDL_GetKeyFromName(name.c_str());
    if (key != SDLK_UNKNOWN) one_switch_ = key;
    return key != SDLK_UNKNOWN;
}

std::vector<Input> EventReader::turn(Turn turn) {
    turn_ = turn;
    two_.reset();
    return to_inputs(filter_.reset());
}

std::vector<Input> EventReader::pointer(PointerMessage message, PixelSize pixels) {
    message.point = turn_.in_picture(message.point, pixels);
    two_.feed(message, shown_ ? shown_->px_per_mm : 0);
    return to_inputs(filter_.feed(message));
}

std::vector<Input> EventReader::read_at(flow::Time now) {
    if (!two_.rested(now)) return {};
    Input input = plain(Input::Kind::key);
    input.key = Key::by_ear;
    return {input};
}

std::vector<Input> EventReader::window_event(std::uint8_t what) {
    if (what == SDL_WINDOWEVENT_SIZE_CHANGED || what == SDL_WINDOWEVENT_HIDDEN || what == SDL_WINDOWEVENT_MINIMIZED)
        two_.reset();
    switch (what) {
        case SDL_WINDOWEVENT_SIZE_CHANGED: {
            // What a finger went down on is somewhere else now.
            std::vector<Input> inputs = to_inputs(filter_.reset());
            inputs.push_back(plain(Input::Kind::resized));
            return inputs;
        }
        case SDL_WINDOWEVENT_EXPOSED:
            return {plain(Input::Kind::exposed)};
        case SDL_WINDOWEVENT_HIDDEN:
        case SDL_WINDOWEVENT_MINIMIZED:
            return to_inputs(filter_.reset());
        case SDL_WINDOWEVENT_CLOSE:
            if (kind_ == WindowKind::windowed) return {plain(Input::Kind::quit)};
            return {};
        default:
            return {};
    }
}

}  // namespace display
