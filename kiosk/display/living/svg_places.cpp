#include "display/living/svg_places.h"

#include <algorithm>
#include <array>

#include "display/drawings/svg_css.h"
#include "display/drawings/svg_reader.h"

namespace display {

namespace {

using std::string_view;

/// Neither drawn nor in the way.
bool is_silent(string_view name) {
    constexpr std::array<string_view, 6> silent{"defs", "title", "desc", "metadata", "style", "namedview"};
    return std::find(silent.begin(), silent.end(), name) != silent.end();
}

class Places final : public SvgTags {
public:
    explicit Places(string_view text) : text_(text) {}

    SvgPlaces run() {
        SvgReader(text_, *this).run();
        return std::move(places_);
    }

private:
    struct Open {
        string_view name, id, display, style;
        std::size_t at = 0;
    };

    void open(string_view name, std::size_t at) override { open_.push_back({without_prefix(name), {}, {}, {}, at}); }

    void attribute(string_view name, string_view value, std::size_t) override {
        auto& here = open_.back();
        if (name == "id") here.id = value;
        if (name == "display") here.display = value;
        if (name == "style") here.style = value;
    }

    void opened(bool empty, std::size_t after) override {
        if (open_.size() == 1) places_.root = {open_.back().at, after};
        if (empty) finish(after);
    }

    void close(std::size_t at) override {
        const std::size_t end = text_.find('>', at);
        if (!open_.empty() && end != string_view::npos) finish(end + 1);
    }

    void said(string_view) override {}

    void finish(std::size_t end) {
        const Open here = open_.back();
        open_.pop_back();
        const SvgSpan span{here.at, end};
        if (!here.id.empty()) places_.ids.emplace(std::string(here.id), span);
        if (here.name == "style") places_.sheets.push_back(span);
        if (open_.size() != 1 || is_silent(here.name)) return;
        const auto told = declarations(here.style);
        const bool off = here.display == "none" || std::any_of(told.begin(), told.end(), [](const auto& one) {
                             return one.name == "display" && trimmed(one.value) == "none";
                         });
        places_.layers.push_back({std::string(here.id), !off, here.name == "g", span});
    }

    string_view text_;
    std::vector<Open> open_;
    SvgPlaces places_;
};

}  // namespace

const SvgLayer* SvgPlaces::layer(const std::string& id) const {
    auto found = std::find_if(layers.begin(), layers.end(), [&](const SvgLayer& each) { return each.id == id; });
    return id.empty() || found == layers.end() ? nullptr : &*found;
}

SvgPlaces svg_places(string_view text) {
    return Places(text).run();
}

}  // namespace display
