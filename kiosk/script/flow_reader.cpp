#include "script/flow_reader.h"

#include <algorithm>
#include <cstdio>

#include "script/home/home_fields.h"
#include "script/mistakes/suggest.h"
#include "script/way_reader.h"

namespace script {

namespace {

/// "2027-11-01" (ISO 8601), a day that exists.
bool is_date(const std::string& date) {
    int year = 0, month = 0, day = 0;
    if (date.size() != 10 || std::sscanf(date.c_str(), "%4d-%2d-%2d", &year, &month, &day) != 3) return false;
    if (date[4] != '-' || date[7] != '-' || std::count(date.begin(), date.end(), '-') != 2) return false;
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const int days[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

/// Four groups of four hex digits, as the proofs print it.
bool is_review_hash(const std::string& hash) {
    if (hash.size() != 19) return false;
    for (std::size_t i = 0; i < hash.size(); ++i) {
        bool fits = i % 5 == 4 ? hash[i] == '-' : std::string("0123456789abcdef").find(hash[i]) != std::string::npos;
        if (!fits) return false;
    }
    return true;
}

class FlowReader {
public:
    FlowReader(const Table& table, Reading& reading)
        : fields_(table, {table.file, table.line, "flow", {}}, "the flow", reading) {}

    flow::Flow read() {
        flow_.title = fields_.line("title", Need::required);
        flow_.subtitle = fields_.line("subtitle", Need::optional);
        read_privacy();
        flow_.body_part = fields_.line("body_part", Need::optional);
        if (!flow_.body_part.empty() && !is_element_id(flow_.body_part)) {
            fields_.error("body_part", "\"" + flow_.body_part + "\" cannot be a part of the figure",
                          "use one of the parts in scripts/kiosk.lua");
        }
        auto tile = fields_.small_picture("tile");
        flow_.tile = tile.file;
        flow_.tile_licence = tile.licence;
        read_source();
        read_review();
        read_way(fields_, flow_);
        fields_.finish();
        return std::move(flow_);
    }

private:
    std::string date(Fields& review, const std::string& field) {
        auto date = review.line(field, Need::optional);
        if (date.empty() || is_date(date)) return date;
        review.error(field, field + " is not a date: \"" + date + "\"", "write year, month and day: \"2027-11-01\"");
        return {};
    }

    void read_privacy() {
        flow_.sensitive = fields_.flag("sensitive");
        flow_.neutral_title = fields_.line("neutral_title", Need::optional);
        if (flow_.sensitive || flow_.neutral_title.empty()) return;
        fields_.error("neutral_title", "neutral_title is shown in the place of the title of a sensitive topic only",
                      "write sensitive = true beside it, or take it out");
    }

    void read_source() {
        flow_.source = fields_.line("source", Need::optional);
        if (flow_.source.empty() || is_language(flow_.source)) return;
        fields_.error("source", "\"" + flow_.source + "\" is no code of a language",
                      "write the code of the language that this topic is written in, such as \"de\"");
    }

    /// hash = { en = "3f2a-91bc-0d4e-77aa" }: copied from the proof that was signed.
    void read_hashes(Fields& review) {
        auto fields = review.table("hash", Need::optional);
        if (!fields) return;
        for (const auto& [key, value] : fields->raw().fields) {
            auto hash = fields->line(key, Need::required);
            if (hash.empty()) continue;
            if (!is_review_hash(hash))
                fields->error(
                    key, "hash of " + key + " is not one: \"" + hash + "\"",
                    "copy it from the proof that was signed: four groups of four, such as \"3f2a-91bc-0d4e-77aa\"");
            flow_.review.hashes[key] = hash;
        }
        fields->finish();
    }

    void read_review() {
        auto fields = fields_.table("review", Need::optional);
        if (!fields) return;
        auto& review = flow_.review;
        auto status = fields->line("status", Need::required);
        review.status = status == "reviewed" ? flow::ReviewStatus::reviewed : flow::ReviewStatus::draft;
        if (!status.empty() && status != "draft" && status != "reviewed") {
            auto advice = did_you_mean(status, {"draft", "reviewed"});
            fields->error("status", "status of the review is \"" + status + "\"",
                          advice.empty() ? "write \"draft\" or \"reviewed\"" : advice);
        }
        review.author = fields->line("author", Need::optional);
        review.reviewer = fields->line("reviewer", Need::optional);
        review.reviewed_on = date(*fields, "reviewed_on");
        review.due = date(*fields, "due");
        read_hashes(*fields);
        review.sources = fields->lines("sources", Need::optional);
        review.confirm = fields->lines("confirm", Need::optional);
        if (review.status == flow::ReviewStatus::reviewed) {
            if (review.reviewer.empty())
                fields->error("reviewer", "the flow is reviewed, but by nobody",
                              "write who reviewed it: reviewer = \"name\"");
            if (review.reviewed_on.empty() && !fields->raw().field("reviewed_on"))
                fields->error_here("the flow is reviewed, but on no day", "write when: reviewed_on = \"2026-11-01\"");
        }
        fields->finish();
    }

    Fields fields_;
    flow::Flow flow_;
};
}  // namespace

std::optional<flow::Flow> read_flow(const Table& table, const std::string& id, const std::string& file,
                                    Reading& reading, const base::Problems& problems) {
    auto flow = FlowReader(table, reading).read();
    flow.id = id;
    flow.file = file;
    if (has_error(problems)) return std::nullopt;
    return flow;
}

}  // namespace script
