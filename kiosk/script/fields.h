// Reads the fields of a script's tables, and says what is wrong with them: every mistake, not only the first.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "flow/flow.h"
#include "flow/limits.h"
#include "script/script_reading.h"
#include "script/value.h"

namespace script {

using flow::longest_text;
inline constexpr std::size_t most_entries = 64;  ///< of a list of words
inline constexpr std::size_t most_slides = 200;

enum class Need { required, optional };

/// A table being read. What nobody asked for by the time of `finish` is a problem.
class Fields {
public:
    /// `name` in messages: `slide "band"`. The table and the reading must outlive it.
    Fields(const Table& table, TablePlace place, std::string name, Reading& reading);

    const TablePlace& place() const { return place_; }
    const std::string& name() const { return name_; }
    void rename(std::string name) { name_ = std::move(name); }

    /// Words on one line: runs of blanks and line ends are one blank. Empty when missing or wrong.
    std::string line(const std::string& field, Need need);
    /// Words in paragraphs: as `line`, but empty lines stay, as exactly one, and the lines of lists.
    std::string paragraphs(const std::string& field);
    /// The nameless entry: `answer { "these words" }`.
    std::string first_line(const std::string& noun);
    /// The one after it; `example` has both.
    std::string second_line(const std::string& noun, const std::string& example);
    bool flag(const std::string& field);
    /// Nothing when missing or wrong.
    std::optional<int> whole_number(const std::string& field, Need need);
    std::vector<std::string> lines(const std::string& field, Need need);
    std::vector<std::string> ids(const std::string& field, Need need);
    enum class Shows { any_picture, drawing, states };  ///< states: a drawing with some
    /// "foot.svg" or { "foot.svg", show = { }, hide = { }, alt = "" }; "cap.jpg" or { "cap.jpg", alt = "", licence = "" }.
    flow::Picture picture(const std::string& field, Need need, Shows shows = Shows::any_picture);
    /// { 40, 25 }: percent of a photograph. Nothing when missing or wrong.
    std::optional<flow::Spot> spot(const std::string& field);
    /// The name of a drawing in media/illustrations, at the field or, for {}, the nameless entry.
    std::string drawing(const std::string& field);
    std::string first_drawing();
    std::string first_picture();
    /// The name of a drawing or a photograph.
    std::string picture_file(const std::string& field);
    /// The same, or { "ana.jpg", licence = "…" }: what is shown small beside words that say what it is.
    flow::Picture small_picture(const std::string& field);
    /// The nameless entries as ids: before = { "layer", … }.
    std::vector<std::string> first_ids();
    /// A part of a drawing in `parts`: its label alone, or a table that begins with it. The table, for what else it says.
    std::optional<Fields> part(const std::string& id, const Value& value, std::string& label);
    /// Plain braces under the field.
    std::optional<Fields> table(const std::string& field, Need need);
    /// The entries made with `kind`, after `skip` nameless ones; everything else there is a problem.
    std::vector<Fields> children(const std::string& kind, long long skip);
    /// Those of a slide, after its id; another number of them is a problem.
    std::vector<Fields> counted_children(const std::string& kind, std::size_t least, std::size_t most);

    /// The raw value, which counts as asked for; null when missing.
    const Value* take(const std::string& field, Need need);
    const Value* take_item(long long position);
    /// The items not yet taken, as places and values; count as asked for.
    std::vector<std::pair<long long, const Value*>> take_items();
    const Table& raw() const { return table_; }

    void error(const std::string& field, std::string what, std::string advice);
    void error_here(std::string what, std::string advice) {
        reading_.error(place_, std::move(what), std::move(advice));
    }
    TablePlace at(const std::variant<std::string, long long>& step) const { return place_.down(step); }
    Reading& reading() { return reading_; }

    /// Reports the fields and entries nobody asked for.
    void finish();

private:
    std::string item_line(long long position, const std::string& noun, const std::string& advice);
    std::string words(const Value& value, const TablePlace& place, const std::string& field, bool keep_paragraphs);
    std::vector<std::string> list(const Value& value, const TablePlace& place, const std::string& field, bool as_ids);
    std::string checked_picture(const Value& value, const TablePlace& place, const std::string& field, Shows shows);
    std::string first_file(Shows shows);
    void wrong_child(const Value& value, const TablePlace& place, const std::string& kind);

    const Table& table_;
    TablePlace place_;
    std::string name_;
    Reading& reading_;
    std::vector<std::string> known_;
    std::set<long long> taken_;
};

/// Ids of elements in a drawing: letters, digits, - _ . and :
bool is_element_id(const std::string& id);

}  // namespace script
