#include "display/import/words_to_parts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <set>
#include <stdexcept>

#include "base/utf8.h"
#include "display/drawings/svg_css.h"
#include "display/drawings/svg_document.h"
#include "display/drawings/svg_guard.h"
#include "display/drawings/svg_words.h"

namespace display {
namespace {

constexpr std::size_t longest_label = 30;  ///< letters: three words
constexpr const char* measured = "word-to-measure-";

std::string on_one_line(const std::string& words) {
    std::string line;
    for (char c : words) {
        const bool blank = svg_spaces.find(c) != std::string::npos;
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    return std::string(trimmed(line));
}

/// Where each text stands, by its number: with every layer shown, as words in hidden ones count too.
std::map<int, screen::Rect> places(const SvgNode& root, int count) {
    SvgNode shown = root;
    int number = 0;
    for_each_element(shown, [&](SvgNode& node) {
        node.drop("display");
        if (node.name == "text") node.set("id", measured + std::to_string(number++));
    });
    std::map<int, screen::Rect> found;
    const auto inspected = inspect_svg(write_tree(shown));
    if (inspected.refused) return found;
    try {
        const SvgDocument document(inspected.text);
        for (int i = 0; i < count; ++i)
            if (auto bounds = document.bounds(measured + std::to_string(i))) found[i] = *bounds;
    } catch (const std::runtime_error&) {
        // Whoever draws it next says what is wrong with it.
    }
    return found;
}

std::string as_text(float value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", static_cast<double>(value));
    return text;
}

SvgNode element(const char* name, std::vector<std::pair<std::string, std::string>> attributes) {
    SvgNode node;
    node.name = name;
    node.attributes = std::move(attributes);
    return node;
}

class WordCollector {
public:
    WordCollector(SvgNode& root, const PlainName& plain, ImportNotes& notes)
        : root_(root), plain_(plain), notes_(notes) {
        for_each_element(root_, [&](SvgNode& node) {
            if (node.name == "text") ++texts_;
            if (node.has("id")) ids_.insert(node.value("id"));
        });
        float w = 0, h = 0;
        std::sscanf(root.value("viewBox").c_str(), "%f%*[ ,]%f%*[ ,]%f%*[ ,]%f", &left_, &top_, &w, &h);
        places_ = places(root_, texts_);
    }

    std::vector<NamedPart> run() {
        collect(root_);
        if (!points_.children.empty()) root_.children.push_back(std::move(points_));
        return std::move(parts_);
    }

private:
    void collect(SvgNode& node) {
        std::vector<SvgNode> kept;
        for (SvgNode& child : node.children) {
            if (child.name != "text") {
                collect(child);
                kept.push_back(std::move(child));
            } else if (const int number = number_++; !becomes_part(child, number)) {
                kept.push_back(std::move(child));
            }
        }
        node.children = std::move(kept);
    }

    /// False: it stays.
    bool becomes_part(const SvgNode& text, int number) {
        const auto words = on_one_line(text.words());
        if (words.empty()) return true;
        if (stays_in_every_language(words)) {
            notes_.changed("“" + words + "” stays in the drawing, as it is the same in every language");
            return false;
        }
        if (base::character_count(words) > longest_label) {
            notes_.lost("the words “" + shortened(words) + "”, too long for a name: write them as text of the slide");
            return true;
        }
        auto id = plain_(words);
        if (id.empty()) id = "word";
        auto place = places_.find(number);
        if (ids_.count(id) > 0 && named_.insert(id).second) {
            parts_.push_back({id, words});
            notes_.lost("the word “" + words + "”, which is now the name of \"" + id + "\"");
        } else if (place == places_.end()) {
            notes_.lost("the word “" + words + "”, whose place could not be found");
        } else {
            id = free_id(id);
            named_.insert(id);
            parts_.push_back({id, words});
            add_place(id, place->second);
            notes_.lost("the word “" + words + "”; where it stood is the part \"" + id + "\" now");
        }
        return true;
    }

    std::string free_id(const std::string& id) {
        std::string one = id;
        for (int i = 2; !ids_.insert(one).second; ++i) one = id + "-" + std::to_string(i);
        return one;
    }

    /// Right under the root, where nothing moves it.
    void add_place(const std::string& id, const screen::Rect& at) {
        if (points_.name.empty()) points_ = element("g", {{"id", free_id("places")}, {"fill", "none"}});
        points_.children.push_back(element("rect", {{"id", id},
                                                    {"x", as_text(at.x + left_)},
                                                    {"y", as_text(at.y + top_)},
                                                    {"width", as_text(at.w)},
                                                    {"height", as_text(at.h)}}));
        points_.children.push_back(element("circle", {{"id", free_id(id + "-point")},
                                                      {"cx", as_text(at.x + at.w / 2 + left_)},
                                                      {"cy", as_text(at.y + at.h / 2 + top_)},
                                                      {"r", "1"}}));
    }

    SvgNode& root_;
    const PlainName& plain_;
    ImportNotes& notes_;
    int texts_ = 0, number_ = 0;
    float left_ = 0, top_ = 0;  ///< of the viewBox
    std::map<int, screen::Rect> places_;
    std::set<std::string> ids_, named_;
    SvgNode points_;
    std::vector<NamedPart> parts_;
};

}  // namespace

std::vector<NamedPart> words_to_parts(SvgNode& root, const PlainName& plain, ImportNotes& notes) {
    return WordCollector(root, plain, notes).run();
}

}  // namespace display
