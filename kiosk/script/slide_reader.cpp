#include "script/slide_reader.h"

#include <algorithm>

#include "flow/kinds.h"
#include "script/kinds/slide_kinds.h"
#include "script/mistakes/suggest.h"

namespace script {

namespace {

using flow::SlideKind;

class SlideReader {
public:
    SlideReader(const Table& table, Reading& reading, std::vector<Reference>& references)
        : fields_(table, {table.file, table.line, table.kind, {}}, "this " + table.kind, reading),
          references_(references) {
        slide_.kind = *flow::slide_kind(table.kind);
        slide_.line = table.line;
    }

    flow::Slide read() {
        read_id();
        slide_.title = fields_.line("title", Need::required);
        slide_.text = fields_.paragraphs("text");
        if (takes_picture())
            slide_.picture = changes_picture() ? fields_.picture("picture", Need::required, Fields::Shows::states)
                                               : fields_.picture("picture", Need::optional);
        read_next();
        read_kind();
        fields_.finish();
        return std::move(slide_);
    }

private:
    void read_id() {
        const auto* value = fields_.take_item(1);
        const auto* id = value ? std::get_if<std::string>(value) : nullptr;
        if (!id) {
            fields_.error_here("this " + fields_.place().kind + " has no name",
                               "write it first, in quotation marks: " + fields_.place().kind + " { \"name\", … }");
            return;
        }
        fields_.rename(fields_.place().kind + " \"" + *id + "\"");
        if (!is_name(*id)) {
            fields_.reading().error(fields_.at(1LL), "\"" + *id + "\" cannot be the name of a slide",
                                    "use lower-case letters, digits and dashes, at most 40");
            return;
        }
        slide_.id = *id;
    }

    bool changes_picture() const { return slide_.kind == SlideKind::compare || slide_.kind == SlideKind::change; }

    /// The program draws those that take none; two photographs have a place of their own.
    bool takes_picture() const {
        return slide_.kind != SlideKind::portion && slide_.kind != SlideKind::myths &&
               slide_.kind != SlideKind::timeline && slide_.kind != SlideKind::checklist &&
               slide_.kind != SlideKind::order && slide_.kind != SlideKind::hours && slide_.kind != SlideKind::people &&
               !(slide_.kind == SlideKind::compare && compares_photos(fields_.raw()));
    }

    void refer(const TablePlace& place, const std::string& target) {
        references_.push_back({place, slide_.id, fields_.name(), target});
    }

    void read_next() {
        const auto* value = fields_.take("next", Need::optional);
        if (!value) return;
        if (slide_.kind == SlideKind::choice) {
            fields_.reading().warning(fields_.at("next"), "next of " + fields_.name() + " is never used",
                                      "take it out: each option says where it leads");
        }
        if (const auto* id = std::get_if<std::string>(value)) {
            slide_.next.targets = {*id};
            refer(fields_.at("next"), *id);
        } else if (std::holds_alternative<std::shared_ptr<const Table>>(*value)) {
            read_choosing_next();
        } else {
            fields_.error(
                "next", "next of " + fields_.name() + " must be the name of a slide, not " + describe(*value),
                "write next = \"name\", or next = { to = { \"one\", \"two\" }, choose = function(visit) … end }");
        }
    }

    void read_choosing_next() {
        auto next = fields_.table("next", Need::optional);
        if (!next) return;
        slide_.next.targets = next->ids("to", Need::required);
        const auto* function = next->take("choose", Need::required);
        if (function && !std::holds_alternative<Function>(*function)) {
            next->error("choose", "choose of " + fields_.name() + " must be a function, not " + describe(*function),
                        "write choose = function(visit) return \"name\" end");
        }
        slide_.next.chooses = true;
        auto& targets = slide_.next.targets;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            refer(next->at("to"), targets[i]);
            auto first = targets.begin(), here = first + static_cast<std::ptrdiff_t>(i);
            if (std::find(first, here, targets[i]) != here) {
                next->error("to", "\"" + targets[i] + "\" stands twice in to = { }", "take one of them out");
            }
        }
        if (targets.empty() && next->raw().field("to"))
            next->error("to", "to of " + fields_.name() + " names no slide", "write the slides it may lead to");
        next->finish();
    }

    void read_kind() {
        switch (slide_.kind) {
            case SlideKind::text:
                slide_.parts = read_parts(fields_, slide_.picture);
                return;
            case SlideKind::compare:
                slide_.moments = read_ends(fields_);
                slide_.between = fields_.line("between", Need::optional);
                return;
            case SlideKind::change:
                slide_.moments = read_moments(fields_);
                return;
            case SlideKind::steps:
                return read_steps();
            case SlideKind::question:
                return read_answers();
            case SlideKind::true_or_not:
                slide_.answers = read_true_or_not(fields_);
                slide_.otherwise = fields_.line("otherwise", Need::optional);
                return;
            case SlideKind::choice:
                return read_options();
            case SlideKind::warning:
                return read_signs();
            case SlideKind::summary:
                return read_points();
            case SlideKind::ask:
                return read_questions();
            case SlideKind::portion:
                slide_.portion = read_portion(fields_);
                return;
            case SlideKind::timeline:
                slide_.timeline = read_timeline(fields_);
                return;
            case SlideKind::order:
                slide_.things = read_order(fields_);
                slide_.answers = {{"In order", fields_.paragraphs("say"), true}, {"Not in order", "", false}};
                return;
            case SlideKind::hours:
                slide_.hours = read_hours(fields_);
                return;
            case SlideKind::people:
                slide_.people = read_people(fields_);
                return;
            case SlideKind::checklist:
                slide_.things = read_checklist(fields_);
                return;
            case SlideKind::myths:
                slide_.myths = read_myths(fields_);
        }
    }

    void read_steps() {
        for (auto& step : fields_.counted_children("step", 2, 4)) {
            flow::StepCard card;
            card.title = step.first_line("title");
            card.detail = step.line("detail", Need::optional);
            card.picture = step.picture("picture", Need::optional);
            step.finish();
            slide_.steps.push_back(std::move(card));
        }
    }

    void read_answers() {
        auto before = fields_.reading().count();
        for (auto& answer : fields_.counted_children("answer", 2, 4)) {
            flow::Answer read;
            read.text = answer.first_line("text");
            read.right = answer.flag("right");
            read.say = answer.paragraphs("say");
            answer.finish();
            slide_.answers.push_back(std::move(read));
        }
        slide_.otherwise = fields_.line("otherwise", Need::optional);
        auto right = std::count_if(slide_.answers.begin(), slide_.answers.end(),
                                   [](const auto& answer) { return answer.right; });
        if (right != 1 && fields_.reading().count() == before) {
            fields_.error_here(fields_.name() + " has " + std::to_string(right) + " right answers",
                               "write right = true in exactly one answer");
        }
    }

    void read_options() {
        for (auto& option : fields_.counted_children("option", 2, 4)) {
            flow::Option read;
            read.text = option.first_line("text");
            read.to = option.line("to", Need::required);
            if (!read.to.empty()) refer(option.at("to"), read.to);
            option.finish();
            slide_.options.push_back(std::move(read));
        }
    }

    void read_signs() {
        auto level = fields_.line("level", Need::required);
        slide_.urgency = level == "today" ? flow::Urgency::today : flow::Urgency::now;
        if (!level.empty() && level != "now" && level != "today") {
            auto advice = did_you_mean(level, {"now", "today"});
            fields_.error("level", "level of " + fields_.name() + " is \"" + level + "\"",
                          advice.empty() ? "write level = \"now\" or level = \"today\"" : advice);
        }
        slide_.signs = fields_.lines("signs", Need::required);
        bool wrong_count = slide_.signs.empty() || slide_.signs.size() > 8;
        if (wrong_count && fields_.raw().field("signs")) {
            fields_.error("signs", fields_.name() + " has " + std::to_string(slide_.signs.size()) + " signs",
                          "give it 1 to 8 of them");
        }
    }

    void read_points() {
        auto points = fields_.table("points", Need::required);
        if (!points) return;
        for (auto [position, value] : points->take_items()) {
            const auto* table = std::get_if<std::shared_ptr<const Table>>(value);
            if (!table) {
                points->reading().error(points->at(position),
                                        "point " + std::to_string(position) + " of " + fields_.name() +
                                            " must stand in { }, not " + describe(*value),
                                        "write { \"words\", icon = \"shoe\" }");
                continue;
            }
            Fields point(**table, points->at(position), "point " + std::to_string(position) + " of " + fields_.name(),
                         fields_.reading());
            slide_.points.push_back({point.first_line("text"), read_icon(point)});
            point.finish();
        }
        if (points->raw().items.empty() || points->raw().items.size() > 5) {
            fields_.error("points", fields_.name() + " has " + std::to_string(points->raw().items.size()) + " points",
                          "give it 1 to 5 of them");
        }
        points->finish();
    }

    void read_questions() {
        if (!fields_.raw().field("questions") && !fields_.take_items().empty())
            return fields_.error_here("the questions of " + fields_.name() + " stand in no list",
                                      "write questions = { \"First\", \"Second\", \"Third\" }");
        slide_.questions = fields_.lines("questions", Need::required);
        auto count = slide_.questions.size();
        if ((count < 3 || count > 5) && fields_.raw().field("questions"))
            fields_.error("questions", fields_.name() + " has " + std::to_string(count) + " questions",
                          "give it 3 to 5 of them, in the patient's words");
    }

    std::string read_icon(Fields& point) {
        auto icon = point.line("icon", Need::optional);
        if (icon.empty() || is_name(icon)) return icon;
        point.error("icon", "\"" + icon + "\" is not the name of an icon",
                    "write the name of a file in media/icons without .svg");
        return {};
    }

    Fields fields_;
    std::vector<Reference>& references_;
    flow::Slide slide_;
};

}  // namespace

bool is_slide_kind(const std::string& word) {
    return flow::slide_kind(word) != nullptr;
}

flow::Slide read_slide(const Table& table, Reading& reading, std::vector<Reference>& references) {
    return SlideReader(table, reading, references).read();
}

}  // namespace script
