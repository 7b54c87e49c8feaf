#include "display/drawings/svg_document.h"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace display {

namespace {

struct ErrorRelease {
    void operator()(GError* error) const { g_error_free(error); }
};

/// As a CSS selector; whatever is in the id, it stays inside it.
std::string selector(const std::string& id) {
    std::string escaped = "#";
    for (unsigned char c : id) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
        const bool plain_later = (c >= '0' && c <= '9') || c == '-' || c == '_';
        if (plain || (plain_later && escaped.size() > 1)) {
            escaped += static_cast<char>(c);
        } else {
            char code[8];
            std::snprintf(code, sizeof code, "\\%X ", c);
            escaped += code;
        }
    }
    return escaped;
}

bool has_id(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool decides(const SvgState& state, const std::string& id) {
    return has_id(state.show, id) || has_id(state.hide, id);
}

std::string style_sheet(const SvgState& state) {
    std::string css;
    for (const std::string& id : state.hide)
        if (!id.empty()) css += selector(id) + "{display:none !important}\n";
    for (const std::string& id : state.show)
        if (!id.empty()) css += selector(id) + "{display:inline !important}\n";
    if (state.tint) {
        char color[40];
        std::snprintf(color, sizeof color, "*{color:#%06x !important}\n", pixel(state.tint));
        css += color;
    }
    return css;
}

RsvgRectangle viewport(PixelSize size) {
    return {0, 0, static_cast<double>(size.w), static_cast<double>(size.h)};
}

bool is_sound(double length) {
    return std::isfinite(length) && length > 0 && length <= 1e6;
}

}  // namespace

struct SvgDocument::Handle {
    explicit Handle(const std::string& text) {
        GError* error = nullptr;
        // Without a base nothing outside the text can be reached.
        rsvg = rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(text.data()), text.size(), &error);
        std::unique_ptr<GError, ErrorRelease> owned(error);
        if (!rsvg) throw std::runtime_error(error ? error->message : "it is no sound SVG");
    }
    ~Handle() { g_object_unref(rsvg); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    RsvgHandle* rsvg = nullptr;
};

SvgDocument::SvgDocument(const std::string& text, Off off)
    : handle_(std::make_unique<Handle>(text)), off_(std::move(off)) {
    gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
    RsvgLength width{}, height{};
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(handle_->rsvg, &has_width, &width, &has_height, &height, &has_box, &box);
    if (!has_box && !rsvg_handle_get_intrinsic_size_in_pixels(handle_->rsvg, &box.width, &box.height))
        throw std::runtime_error("it has no viewBox");
    if (!is_sound(box.width) || !is_sound(box.height)) throw std::runtime_error("its viewBox is no sound size");
    size_ = {static_cast<float>(box.width), static_cast<float>(box.height)};
}

SvgDocument::~SvgDocument() = default;

bool SvgDocument::has(const std::string& id) const {
    return rsvg_handle_has_sub(handle_->rsvg, ("#" + id).c_str());
}

bool SvgDocument::can_become(const SvgState& state) const {
    constexpr int most_sheets = 50;  // each is matched with every element again
    auto decided_again = [&](const std::string& id) { return decides(state, id); };
    return sheets_ < most_sheets && (!state_.tint || state.tint) &&
           (off_ || std::all_of(decided_.begin(), decided_.end(), decided_again));
}

void SvgDocument::set_state(const SvgState& state) {
    SvgState whole = state;
    for (const std::string& id : decided_)
        if (!decides(state, id)) (off_ && has_id(*off_, id) ? whole.hide : whole.show).push_back(id);
    const std::string css = style_sheet(whole);
    rsvg_handle_set_stylesheet(handle_->rsvg, reinterpret_cast<const guint8*>(css.data()), css.size(), nullptr);
    decided_.insert(state.show.begin(), state.show.end());
    decided_.insert(state.hide.begin(), state.hide.end());
    state_ = state;
    ++sheets_;
}

std::optional<screen::Rect> SvgDocument::bounds(const std::string& id) const {
    const RsvgRectangle whole{0, 0, size_.w, size_.h};
    RsvgRectangle ink{}, logical{};
    if (!has(id) ||
        !rsvg_handle_get_geometry_for_layer(handle_->rsvg, ("#" + id).c_str(), &whole, &ink, &logical, nullptr))
        return std::nullopt;
    // Places to touch are drawn with neither fill nor line: no ink, but an outline.
    const RsvgRectangle& best = ink.width > 0 && ink.height > 0 ? ink : logical;
    screen::Rect rect{static_cast<float>(best.x), static_cast<float>(best.y), static_cast<float>(best.width),
                      static_cast<float>(best.height)};
    if (rect.w <= 0 && rect.h <= 0) return std::nullopt;
    return rect;
}

bool SvgDocument::draw(cairo_t* context, PixelSize size) const {
    const RsvgRectangle where = viewport(size);
    return rsvg_handle_render_document(handle_->rsvg, context, &where, nullptr);
}

bool SvgDocument::draw_element(cairo_t* context, PixelSize size, const std::string& id) const {
    const RsvgRectangle where = viewport(size);
    return rsvg_handle_render_layer(handle_->rsvg, context, ("#" + id).c_str(), &where, nullptr);
}

}  // namespace display
