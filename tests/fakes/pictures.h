// Drawings as lists of elements: no SVG is read.
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "screen/picture_inspector.h"

namespace fakes {

class Pictures final : public screen::PictureInspector {
public:
    struct Element {
        screen::Rect rect{10, 10, 20, 20};
        std::string layer;    ///< it is seen while this layer is; empty: by itself
        bool hidden = false;  ///< unless a state shows it, or its layer
    };

    /// A sound drawing; `elements` are always seen.
    Pictures& add(const std::string& file, const std::vector<std::string>& elements = {},
                  screen::Size size = {400, 300}) {
        drawings_[file].size = size;
        for (const auto& id : elements) drawings_[file].elements[id] = {};
        return *this;
    }

    Pictures& add_element(const std::string& file, const std::string& id, Element element) {
        drawings_[file].elements[id] = std::move(element);
        return *this;
    }

    /// A layer that is off unless shown, and what stands on it.
    Pictures& add_hidden_layer(const std::string& file, const std::string& layer,
                               const std::vector<std::string>& elements = {}) {
        add_element(file, layer, {{10, 10, 20, 20}, "", true});
        for (const auto& id : elements) add_element(file, id, {{12, 12, 4, 4}, layer, false});
        return *this;
    }

    std::vector<std::string> expected;    ///< said before it was asked
    std::vector<std::string> unexpected;  ///< asked without that
    void expect_size(const std::string& file) override { expected.push_back(file); }
    std::optional<screen::Size> size(const std::string& file) override {
        if (std::find(expected.begin(), expected.end(), file) == expected.end()) unexpected.push_back(file);
        ask();
        auto found = drawings_.find(file);
        return found == drawings_.end() ? std::nullopt : std::optional(found->second.size);
    }

    std::optional<screen::Rect> element(const std::string& file, const std::string& id,
                                        const std::vector<std::string>& show,
                                        const std::vector<std::string>& hide) override {
        ask();
        auto drawing = drawings_.find(file);
        if (drawing == drawings_.end() || !is_seen(drawing->second, id, show, hide)) return std::nullopt;
        return drawing->second.elements[id].rect;
    }

    std::map<std::pair<std::string, std::string>, screen::Point> own_points;  ///< by file and part
    std::vector<std::string> covered;                                         ///< parts under something, everywhere
    float ink = 0;  ///< share of every line that lies over a drawing

    std::optional<screen::Point> own_point(const screen::PictureState& state, const std::string& part) override {
        auto found = own_points.find({state.file, part});
        return found == own_points.end() ? std::nullopt : std::optional(found->second);
    }
    At part_at(const screen::PictureState& state, const std::string& part, screen::Point point) override {
        auto rect = element(state.file, part, state.show, state.hide);
        if (!rect || !rect->contains(point)) return At::nothing;
        return std::find(covered.begin(), covered.end(), part) == covered.end() ? At::seen : At::covered;
    }
    float ink_between(const screen::PictureState&, screen::Point from, screen::Point to) override {
        return ink * std::hypot(to.x - from.x, to.y - from.y);
    }

    // What an inspection finds; without these everything is as it should be.
    std::map<std::string, base::Problem> broken, broken_icons;  ///< by file
    std::map<std::string, base::Problem> broken_ways;           ///< by file: what is wrong with its in-betweens
    std::vector<screen::PictureState> blank;                    ///< nothing is to be seen in them
    std::vector<std::string> still;                             ///< files all of whose states look the same
    std::map<std::string, std::vector<Words>> says;             ///< by file
    std::map<std::string, int> slow;                            ///< by file: milliseconds on a wall

    std::vector<std::string> clips;  ///< files that move
    bool is_clip(const std::string& file) override {
        return std::find(clips.begin(), clips.end(), file) != clips.end();
    }

    std::optional<base::Problem> fault(const std::string& file) override {
        ask();
        auto found = broken.find(file);
        return found == broken.end() ? std::nullopt : std::optional(found->second);
    }
    Look look(const screen::PictureState& state) override {
        ask();
        if (auto found = broken.find(state.file); found != broken.end()) return {found->second};
        auto time = slow.find(state.file);
        return {std::nullopt, std::find(blank.begin(), blank.end(), state) == blank.end(),
                std::chrono::milliseconds(time == slow.end() ? 0 : time->second)};
    }
    std::optional<base::Problem> way_fault(const screen::PictureState& from, const screen::PictureState&) override {
        ++ways_asked;
        auto found = broken_ways.find(from.file);
        return found == broken_ways.end() ? std::nullopt : std::optional(found->second);
    }
    bool differ(const screen::PictureState& one, const screen::PictureState& other) override {
        return one != other && std::find(still.begin(), still.end(), one.file) == still.end();
    }
    std::vector<Words> words(const std::string& file) override {
        return says.count(file) ? says[file] : std::vector<Words>();
    }
    bool shows_words(const screen::PictureState&) override { return true; }
    std::optional<base::Problem> icon(const std::string& file) override {
        auto found = broken_icons.find(file);
        return found == broken_icons.end() ? std::nullopt : std::optional(found->second);
    }

    int asked = 0;  ///< questions so far
    int ways_asked = 0;
    std::function<void()> before_answer = [] {};

private:
    void ask() {
        ++asked;
        before_answer();
    }

    struct Drawing {
        screen::Size size;
        std::map<std::string, Element> elements;
    };

    static bool is_seen(const Drawing& drawing, const std::string& id, const std::vector<std::string>& show,
                        const std::vector<std::string>& hide) {
        auto found = drawing.elements.find(id);
        if (found == drawing.elements.end() || found->second.rect.empty()) return false;
        auto holds = [&](const std::vector<std::string>& ids) {
            return std::find(ids.begin(), ids.end(), id) != ids.end();
        };
        if (holds(hide) || (found->second.hidden && !holds(show))) return false;
        return found->second.layer.empty() || is_seen(drawing, found->second.layer, show, hide);
    }

    std::map<std::string, Drawing> drawings_;
};

}  // namespace fakes
