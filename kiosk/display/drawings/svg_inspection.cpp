#include "display/drawings/svg_inspection.h"

#include <algorithm>
#include <utility>

#include "display/drawings/file_kind.h"
#include "display/drawings/svg_css.h"
#include "display/drawings/svg_elements.h"
#include "display/drawings/svg_reader.h"
#include "display/drawings/svg_reasons.h"
#include "display/drawings/svg_words.h"
#include "display/drawings/svg_work.h"

namespace display {

namespace {

using std::string_view;

constexpr std::size_t most_rules = 5'000, most_references_of_a_rule = 8;

class Inspection final : public SvgTags {
public:
    explicit Inspection(string_view text) : text_(text) {}

    SvgFacts run() {
        SvgReader(text_, *this).run();
        if (elements_.all.empty()) refuse_svg("it is no SVG", save_as_plain_svg, 0);
        whole();
        for (const auto& [sheet, at] : sheets_) style_sheet(sheet, at);
        for (const Effect& effect : effects_)
            if (const auto* found = elements_.find(effect.target); found && found->name == effect.element)
                refuse_effect(effect.element, place_of("#" + effect.target, effect.at));
        Work all = elements_.drawn();
        if (all.elements > most_svg_drawn || all.shape_bytes > 50.0 * most_svg_bytes)
            refuse_svg("its references multiply to too many elements", "draw the shapes once, without clones of clones",
                       0);
        constexpr double all_at_once = 4;  // which nobody shows, but a script could
        facts_.light = elements_.seen_at_once().is_light() && all.is_light(all_at_once) && all_light_ &&
                       text_.size() <= most_light_bytes &&
                       static_cast<double>(rules_) * static_cast<double>(elements_.all.size()) <= most_light_matches;
        facts_.off = elements_.off();
        return std::move(facts_);
    }

private:
    struct Effect {
        std::string target, element;  ///< "filter" or "marker"
        std::size_t at;
    };

    /// It has an end, and a size.
    void whole() const {
        if (!open_.empty()) {
            const SvgElement& last = elements_.all[open_.back()];
            refuse_cut_off(text_, last.name, last.at);
        }
        if (!has_box_ && !(has_width_ && has_height_)) refuse_without_size(elements_.all.front().at);
    }

    void open(string_view whole, std::size_t at) override {
        string_view name = without_prefix(whole);
        refuse_unfit_element(name, at);
        if (elements_.all.empty() && name != "svg") refuse_svg("it is no SVG", save_as_plain_svg, at);
        if (elements_.all.size() >= static_cast<std::size_t>(most_svg_elements))
            refuse_svg("it has too many elements",
                       "join or simplify shapes: " + std::to_string(most_svg_elements) + " are the most", at);
        std::size_t index = elements_.all.size();
        SvgElement& made = elements_.all.emplace_back();
        made.name = name;
        made.at = at;
        made.own.elements = 1;
        if (!open_.empty()) {
            elements_.all[open_.back()].children.push_back(index);
            made.stays = elements_.all[open_.back()].stays;
        }
        const bool of_other_programs = whole.size() != name.size() && !whole.starts_with("svg:");
        if (!of_other_programs && !is_light_element(name, index == 0)) all_light_ = false;
    }

    void opened(bool empty, std::size_t after) override {
        if (empty) return;
        const std::size_t index = elements_.all.size() - 1;
        const SvgElement& made = elements_.all.back();
        open_.push_back(index);
        if (open_.size() > static_cast<std::size_t>(most_svg_depth))
            refuse_svg("its elements are nested too deeply",
                       "take groups apart: " + std::to_string(most_svg_depth) + " within each other are the most",
                       made.at);
        if (made.name == "style") sheets_.emplace_back(text_inside(text_, after), after);
        if (made.name == "text" && text_element_ == 0) text_element_ = index, words_.clear();
    }

    void close(std::size_t at) override {
        if (open_.empty()) return;
        std::size_t closed = open_.back();
        open_.pop_back();
        refuse_other_end_tag(text_, elements_.all[closed].name, elements_.all[closed].at, at);
        if (text_element_ == 0 || closed != text_element_) return;
        text_element_ = 0;
        std::size_t begin = elements_.all[closed].at, end = std::min(text_.find('>', at), text_.size() - 1) + 1;
        if (const auto words = without_entities(words_); !stays_in_every_language(words))
            facts_.words.push_back({shortened(words), line_at(text_, begin), begin, end});
    }

    void said(string_view characters) override {
        if (text_element_ != 0 && !open_.empty() && !elements_.all[open_.back()].stays) words_ += characters;
    }

    // ---- attributes --------------------------------------------------------------------------------

    void attribute(string_view name, string_view value, std::size_t at) override {
        SvgElement& element = elements_.all.back();
        const bool is_link = without_prefix(name) == "href";
        if (name.find(':') != string_view::npos && !is_link) return;  // other programs' notes
        if (name == "aria-label") return;
        if (value.find("&#") != string_view::npos || (name == "style" && value.find('\\') != string_view::npos))
            refuse_svg("it hides characters in attributes", "write them as they are, without &# and \\", at);
        if (elements_.all.size() == 1) size(name, value);
        if (name == "display") displayed(element, trimmed(value));
        if (name == "id") {
            elements_.name_last(value);
            element.in_between = value.find("-to-") != string_view::npos && value.back() >= '0' && value.back() <= '9';
        }
        if (name == "class")
            element.add_classes(value);
        else if (name == "translate")
            element.stays = value == "no";
        else if (name == "d" || name == "points")
            element.own.shape_bytes += static_cast<double>(value.size());
        else if (name == "style") {
            const std::string plain = without_entities(value);
            for (const auto& each : declarations(plain)) {
                property(element, each.name, each.value, at);
                element.styled = element.styled || each.name == "display";
            }
        } else if (is_link)
            reference(element, value, at);
        else if (name != "id")
            property(element, std::string(name), value, at);
    }

    static void displayed(SvgElement& element, string_view how) {
        element.off = how == "none";
        element.styled = element.styled || !(how == "none" || how == "inline" || how == "block");
    }

    /// Of the root.
    void size(string_view name, string_view value) {
        const bool is_length = !trimmed(value).empty() && trimmed(value).back() != '%';
        has_box_ = has_box_ || name == "viewBox";
        has_width_ = has_width_ || (name == "width" && is_length);
        has_height_ = has_height_ || (name == "height" && is_length);
    }

    /// Of one element or, from a style sheet, of each that it matches.
    void property(SvgElement& element, const std::string& name, string_view value, std::size_t at) {
        value = trimmed(value);
        if (name.find("dasharray") != std::string::npos) {
            double length = dash_length(value);
            if (length > 0 && length < 0.5) refuse_svg("its dashes are too fine", "make dashes and gaps longer", at);
            if (length > 0) element.own.dashed = length < least_light_dash ? most_svg_drawn : 1;
        }
        if (name == "filter" && value != "none" && urls(value).empty()) refuse_effect(name, at);
        if (takes_a_sheet(name, value)) element.own.sheets += 1;
        if (value.find('(') != string_view::npos) function(element, name, value, at);
    }

    /// url(…), var(…) and others.
    void function(SvgElement& element, const std::string& name, string_view value, std::size_t at) {
        if (lowered(value).find("var(") != std::string::npos)
            refuse_svg(
                "it uses the custom property " + std::string(value.substr(0, 40)) + ", which would be drawn black",
                "write the colour itself", at);
        for (string_view target : urls(value)) reference(element, target, at);
        if (name == "filter" || name.starts_with("marker"))
            for (string_view target : urls(value))
                effects_.push_back({std::string(target.substr(std::min<std::size_t>(1, target.size()))),
                                    name == "filter" ? name : "marker", at});
    }

    void reference(SvgElement& element, string_view target, std::size_t at) {
        target = trimmed(target);
        if (target.empty()) return;
        if (target[0] != '#')
            refuse_svg("it refers to something outside the file (" + std::string(target.substr(0, 40)) + ")",
                       "take that out, or draw it here", at);
        element.refers_to.emplace_back(target.substr(1));
    }

    // ---- style sheets ------------------------------------------------------------------------------

    void style_sheet(const std::string& sheet, std::size_t at) {
        for (string_view bad : {"@", "\\", "&#"})
            if (std::size_t found = sheet.find(bad); found != std::string::npos)
                refuse_svg(
                    "its style sheet contains " + sheet.substr(found, sheet.find_first_of(" \t\r\n({;", found) - found),
                    "take it out; colours and lines can be written without", place_of(sheet.substr(found, 40), at));
        for (string_view target : urls(sheet))  // as a whole too, whatever the rules are taken for
            if (!target.empty() && target[0] != '#')
                refuse_svg("its style sheet refers to something outside the file", "take that out, or draw it here",
                           place_of(target, at));
        const std::string plain = without_comments(sheet);
        rules_ += static_cast<std::size_t>(
            std::count_if(plain.begin(), plain.end(), [](char c) { return c == '{' || c == ','; }));
        if (rules_ > most_rules)
            refuse_svg("its style sheets have too many rules", "write colours and lines at the shapes", at);
        for (const auto& rule : rules(plain)) {
            SvgElement every;
            for (const auto& each : declarations(rule.body)) try {
                    property(every, each.name, each.value, at);
                    every.styled = every.styled || each.name == "display";
                } catch (SvgRefused& refused) {
                    refused.at = place_of(each.value, at);
                    throw;
                }
            if (every.refers_to.size() > most_references_of_a_rule)
                refuse_svg("its references multiply to too many elements", "write colours and lines at the shapes", at);
            if (every.refers_to.empty() && every.own.sheets == 0 && every.own.dashed == 0 && !every.styled) continue;
            for (SvgElement& element : elements_.all)
                if (element.matches(rule)) {
                    element.refers_to.insert(element.refers_to.end(), every.refers_to.begin(), every.refers_to.end());
                    element.own.sheets += every.own.sheets;
                    element.own.dashed += every.own.dashed;
                    element.styled = element.styled || every.styled;
                }
        }
    }

    /// Of something that a style sheet says.
    std::size_t place_of(string_view said, std::size_t from) const {
        std::size_t found = text_.find(said, from);
        return found == string_view::npos ? from : found;
    }

    string_view text_;
    SvgElements elements_;
    std::vector<std::size_t> open_;
    std::vector<std::pair<std::string, std::size_t>> sheets_;  ///< style sheets, and where they begin
    std::vector<Effect> effects_;                              ///< what is used as filter or marker
    std::size_t text_element_ = 0;                             ///< the open <text>; 0: none, since that is the root
    std::string words_;                                        ///< said in it so far
    std::size_t rules_ = 0;
    bool all_light_ = true;
    bool has_box_ = false, has_width_ = false, has_height_ = false;  ///< of the root
    SvgFacts facts_;
};

}  // namespace

std::variant<SvgFacts, SvgRefusal> inspect(string_view text) {
    if (auto other = no_svg_at_all(text)) return *other;
    Inspection inspection(text);
    try {
        return inspection.run();
    } catch (const SvgRefused& refused) {
        return SvgRefusal{refused.why, refused.cure, line_at(text, refused.at)};
    }
}

}  // namespace display
