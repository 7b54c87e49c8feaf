// Words, lists of words and ids in a script's tables.
#include <algorithm>

#include "base/utf8.h"
#include "flow/lists.h"
#include "flow/turned_text.h"
#include "script/fields.h"

namespace script {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool has_control(const std::string& text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) < 0x20 && !is_blank(c)) || c == 0x7F; });
}

/// Without blanks at its ends; runs of them become one.
std::string on_one_line(std::string_view text) {
    std::string result;
    for (char c : text) {
        bool blank = is_blank(c);
        if (!blank || (!result.empty() && result.back() != ' ')) result += blank ? ' ' : c;
    }
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

/// Words that a text has on lines of their own; what goes on below them belongs to them.
struct Stretch {
    std::string words;
    bool after_gap = false;  ///< an empty line stands before it
    bool item() const { return words.starts_with(flow::item_mark); }
};

std::vector<Stretch> stretches(std::string_view text) {
    std::vector<Stretch> all;
    bool gap = false;
    for (std::size_t from = 0; from <= text.size();) {
        auto end = std::min(text.find('\n', from), text.size());
        Stretch line{on_one_line(text.substr(from, end - from)), gap};
        from = end + 1;
        gap = line.words.empty();
        if (gap) continue;
        if (all.empty() || line.after_gap || line.item())
            all.push_back(std::move(line));
        else
            all.back().words += ' ' + line.words;
    }
    return all;
}

/// Paragraphs with an empty line between them, and each item of a list (flow/lists.h) on a line of its own. A single
/// line that begins with a dash goes on what stands before it.
std::string in_paragraphs(std::string_view text) {
    const auto all = stretches(text);
    auto item = [&](std::size_t at) { return at < all.size() && all[at].item(); };
    std::string result;
    for (std::size_t i = 0; i < all.size(); ++i) {
        bool listed = item(i) && (item(i + 1) || (i > 0 && item(i - 1)));
        if (!result.empty()) result += listed ? "\n" : all[i].after_gap ? "\n\n" : " ";
        result += all[i].words;
    }
    return result;
}

}  // namespace

bool is_element_id(const std::string& id) {
    auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.' || c == ':';
    };
    return !id.empty() && id.size() <= 100 && std::all_of(id.begin(), id.end(), allowed);
}

std::string Fields::words(const Value& value, const TablePlace& place, const std::string& field, bool keep_paragraphs) {
    const auto* text = std::get_if<std::string>(&value);
    auto what = [&](const std::string& rest) { return field + " of " + name_ + rest; };
    if (!text) {
        reading_.error(place, what(" must be words, not ") + describe(value), "put the words in quotation marks \" \"");
    } else if (text->size() > longest_text) {
        reading_.error(place, what(" is longer than 4 KiB"), "a slide holds 60 words: split it");
    } else if (base::first_bad_byte(*text) != std::string::npos) {
        reading_.error(place, what(" has half a letter"), "string.sub counts bytes: letters like é take two");
    } else if (has_control(*text)) {
        reading_.error(place, what(" has an invisible character"), "look for a backslash in the text");
    } else if (auto turning = flow::turning_character(*text); !turning.empty()) {
        reading_.error(place, what(" has an invisible character that turns the order of the letters, ") + turning,
                       "type these words anew: it comes along when words are copied from elsewhere");
    } else {
        return keep_paragraphs ? in_paragraphs(*text) : on_one_line(*text);
    }
    return {};
}

std::string Fields::line(const std::string& field, Need need) {
    const auto* value = take(field, need);
    if (!value) return {};
    auto before = words(*value, at(field), field, false);
    const auto* text = std::get_if<std::string>(value);
    bool blank = text && std::all_of(text->begin(), text->end(), is_blank);
    if (blank && need == Need::required)
        error(field, field + " of " + name_ + " is empty", "write the words between the quotation marks");
    return before;
}

std::string Fields::paragraphs(const std::string& field) {
    const auto* value = take(field, Need::optional);
    return value ? words(*value, at(field), field, true) : std::string();
}

std::string Fields::item_line(long long position, const std::string& noun, const std::string& advice) {
    const auto* value = take_item(position);
    if (!value) {
        error_here(name_ + " has no " + noun, advice);
        return {};
    }
    auto text = words(*value, at(position), "the " + noun, false);
    const auto* written = std::get_if<std::string>(value);
    if (written && std::all_of(written->begin(), written->end(), is_blank)) {
        reading_.error(at(position), "the " + noun + " of " + name_ + " is empty",
                       "write the words between the quotation marks");
    }
    return text;
}

std::string Fields::first_line(const std::string& noun) {
    return item_line(1, noun, "write it first, in quotation marks: { \"…\", … }");
}

std::string Fields::second_line(const std::string& noun, const std::string& example) {
    return item_line(2, noun, "write it second, in quotation marks: { " + example + " }");
}

std::vector<std::string> Fields::list(const Value& value, const TablePlace& place, const std::string& field,
                                      bool as_ids) {
    std::vector<std::string> result;
    const auto* table = std::get_if<std::shared_ptr<const Table>>(&value);
    if (!table || !(*table)->kind.empty()) {
        auto example = as_ids ? " = { \"one\", \"two\" }" : " = { \"First\", \"Second\" }";
        reading_.error(place, field + " of " + name_ + " must be a list, not " + describe(value),
                       "write " + field + example);
        return result;
    }
    Fields entries(**table, place, field + " of " + name_, reading_);
    long long expected = 1;
    for (auto [position, entry] : entries.take_items()) {
        if (position != expected++) {
            reading_.error(place, "entry " + std::to_string(expected - 1) + " of " + entries.name() + " is empty",
                           "check the names in the list");
            expected = position + 1;
        }
        auto here = entries.at(position);
        auto text = words(*entry, here, "entry " + std::to_string(position) + " of " + field, false);
        if (as_ids && !text.empty() && !is_element_id(text)) {
            reading_.error(here, "\"" + text + "\" cannot be a name in a drawing",
                           "use the name that the drawing gives it: letters, digits and dashes");
        } else if (!text.empty()) {
            result.push_back(text);
        }
    }
    if (result.size() > most_entries) {
        reading_.error(place, entries.name() + " has more than 64 entries", "make it shorter");
        result.resize(most_entries);
    }
    entries.finish();
    return result;
}

std::vector<std::string> Fields::lines(const std::string& field, Need need) {
    const auto* value = take(field, need);
    return value ? list(*value, at(field), field, false) : std::vector<std::string>();
}

std::vector<std::string> Fields::ids(const std::string& field, Need need) {
    const auto* value = take(field, need);
    return value ? list(*value, at(field), field, true) : std::vector<std::string>();
}

std::vector<std::string> Fields::first_ids() {
    std::vector<std::string> result;
    for (auto [position, value] : take_items()) {
        auto id = words(*value, at(position), "entry " + std::to_string(position), false);
        if (id.empty()) continue;
        if (is_element_id(id)) {
            result.push_back(id);
        } else {
            reading_.error(at(position), "\"" + id + "\" cannot be a layer of a drawing",
                           "use the name that the drawing gives it: letters, digits and dashes");
        }
    }
    if (result.size() > most_entries) error_here(name_ + " has more than 64 layers", "make it shorter");
    return result;
}

}  // namespace script
