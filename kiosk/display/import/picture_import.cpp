#include "display/import/picture_import.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include "base/wording.h"
#include "display/drawings/file_kind.h"
#include "display/drawings/svg_css.h"
#include "display/drawings/svg_document.h"
#include "display/drawings/svg_guard.h"
#include "display/drawings/svg_reader.h"
#include "display/drawings/svg_reasons.h"
#include "display/import/css_inline.h"
#include "display/import/layer_names.h"
#include "display/import/page_frame.h"
#include "display/import/paint_effects.h"
#include "display/import/short_numbers.h"
#include "display/import/tidy_tree.h"
#include "display/import/words_to_parts.h"

namespace display {
namespace {

using std::string_view;

/// In pixels of CSS; 0: none that is known.
double pixels(const std::string& length) {
    char* end = nullptr;
    const double number = std::strtod(length.c_str(), &end);
    const string_view unit = trimmed(end);
    constexpr double inch = 96;
    if (unit.empty() || unit == "px") return number;
    if (unit == "in") return number * inch;
    if (unit == "mm") return number * inch / 25.4;
    if (unit == "cm") return number * inch / 2.54;
    if (unit == "pt") return number * inch / 72;
    if (unit == "pc") return number * inch / 6;
    return 0;
}

/// The root keeps a viewBox alone.
void give_size(SvgNode& root, ImportNotes& notes) {
    const double w = pixels(root.value("width")), h = pixels(root.value("height"));
    if (root.value("viewBox").empty()) {
        const auto line = static_cast<std::size_t>(root.line);
        if (!(w > 0 && h > 0 && std::isfinite(w) && std::isfinite(h))) refuse_without_size(line);
        char box[80];
        std::snprintf(box, sizeof box, "0 0 %.6g %.6g", w, h);
        root.set("viewBox", box);
        notes.changed("its size is a viewBox now: " + std::string(box));
    }
    std::string box;
    for (const auto& [name, value] : root.attributes)
        if (name == "viewBox") box = short_list(value, 6);
    std::erase_if(root.attributes, [&](const auto& one) {
        constexpr string_view kept[] = {
            "fill",      "stroke", "stroke-width",      "stroke-linecap", "stroke-linejoin", "fill-rule",
            "clip-rule", "color",  "stroke-miterlimit", "font-family",    "font-size"};
        return std::find(std::begin(kept), std::end(kept), one.first) == std::end(kept);
    });
    root.attributes.insert(root.attributes.begin(), {"viewBox", box});
}

/// Notes to other programs, of which only <?xml …?> is for this one.
std::string without_instructions(const std::string& text, ImportNotes& notes) {
    std::string result;
    std::size_t at = 0;
    for (std::size_t begin = text.find("<?"); begin != std::string::npos; begin = text.find("<?", at)) {
        const std::size_t end = text.find("?>", begin);
        if (end == std::string::npos) break;
        const bool xml = text.compare(begin, 6, "<?xml ") == 0;
        if (text.compare(begin, 16, "<?xml-stylesheet") == 0) notes.lost("the style sheet of another file");
        result += text.substr(at, xml ? end + 2 - at : begin - at);
        // What is left out keeps its lines, so that problems name the right ones.
        if (!xml)
            result.append(static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(begin),
                                                              text.begin() + static_cast<std::ptrdiff_t>(end), '\n')),
                          '\n');
        at = end + 2;
    }
    return result + text.substr(at);
}

/// Illustrator's names for addresses (&ns_ai;) written out. What else is declared the reader refuses.
std::string with_addresses(const std::string& text) {
    constexpr std::size_t most_uses = 1'000, longest = 200, most_declared = 64;
    constexpr string_view begins = "<!ENTITY";
    std::string result = text;
    std::size_t uses = 0, declared = 0;
    for (std::size_t at = text.find(begins); at != std::string::npos && ++declared <= most_declared;
         at = text.find(begins, at + 1)) {
        const std::size_t name = text.find_first_not_of(svg_spaces, at + begins.size());
        const std::size_t end = text.find_first_of(svg_spaces, name), quote = text.find_first_of("\"'", end);
        if (quote == std::string::npos) break;
        const auto value = text.substr(quote + 1, text.find(text[quote], quote + 1) - quote - 1);
        const bool address = value.starts_with("http") && value.size() <= longest;
        if (!address || value.find_first_of("<&%\"'>") != std::string::npos) continue;
        const auto used = "&" + text.substr(name, end - name) + ";";
        for (auto use = result.find(used); use != std::string::npos && ++uses <= most_uses;
             use = result.find(used, use))
            result.replace(use, used.size(), value);
    }
    return result;
}

base::Problem problem(const std::string& file, int line, const std::string& why, const std::string& cure) {
    return {base::Severity::error, file, line, "this drawing cannot be taken: " + why, cure};
}

std::vector<ImportedPicture::Element> elements_of(SvgNode& root, const SvgDocument& shown) {
    std::vector<ImportedPicture::Element> all;
    auto is_part = [](const std::string& id) {
        return !id.empty() && !id.ends_with("-point") && !id.starts_with(only_referred) && id != "places";
    };
    std::vector<std::string> layers;
    for (const SvgNode& child : root.children)
        if (child.name == "g" && child.has("id")) layers.push_back(child.value("id"));
    SvgNode drawn = root;
    drop_children(drawn, [](const SvgNode& node) { return node.name == "defs"; });
    for_each_element(drawn, [&](SvgNode& node) {
        const auto id = node.value("id");
        const bool defined = node.name == "linearGradient" || node.name == "radialGradient" ||
                             node.name == "clipPath" || node.name == "mask" || node.name == "pattern" ||
                             node.name == "symbol";
        if (defined || !is_part(id)) return;
        all.push_back({id, shown.bounds(id), std::find(layers.begin(), layers.end(), id) != layers.end(),
                       node.value("display") == "none"});
    });
    return all;
}

/// The tree, changed step by step; throws SvgRefused with lines for bytes.
ImportedPicture changed(SvgNode root, const PlainNames& plain, ImportNotes& notes) {
    drop_foreign(root, notes);
    inline_styles(root, notes);
    refuse_or_drop_effects(root, notes);
    give_size(root, notes);
    complete_gradients(root);
    unwrap_frame(root, notes);
    tell_of_ground(root, notes);
    name_elements(root, plain, notes);
    ImportedPicture picture;
    for (auto& [id, label] : words_to_parts(root, plain, notes)) picture.parts.push_back({id, label});
    drop_unused(root, notes);
    shorten_numbers(root);
    picture.svg = write_tree(root);
    const auto inspected = inspect_svg(picture.svg);
    if (inspected.refused) throw SvgRefused{inspected.refused->why, inspected.refused->cure, 0};
    SvgNode shown = root;
    for_each_element(shown, [](SvgNode& node) { node.drop("display"); });
    const SvgDocument document(write_tree(shown));
    picture.size = document.size();
    picture.elements = elements_of(root, document);
    return picture;
}

}  // namespace

std::variant<ImportedPicture, base::Problem> import_picture(const std::string& text, const std::string& file,
                                                            const PlainNames& plain) {
    if (text.size() > most_imported_bytes)
        return problem(file, 0, "it is larger than " + std::to_string(most_imported_bytes >> 20) + " MiB",
                       "simplify its lines, and take photos and hidden drafts out of it");
    if (auto other = no_svg_at_all(text)) return problem(file, 0, other->why, other->cure);
    ImportNotes notes;
    SvgNode root;
    const auto read = with_addresses(without_instructions(text, notes));
    try {
        root = read_tree(read);
    } catch (const SvgRefused& refused) {
        return problem(file, line_at(read, refused.at), refused.why, refused.cure);
    }
    try {
        auto picture = changed(std::move(root), plain, notes);
        picture.changed = notes.all_changed();
        picture.lost = notes.all_lost();
        return picture;
    } catch (const SvgRefused& refused) {
        return problem(file, static_cast<int>(refused.at), refused.why, refused.cure);
    } catch (const std::runtime_error& error) {
        const auto refusal = refusal_of(error.what());
        return problem(file, 0, refusal.why, refusal.cure);
    }
}

}  // namespace display
