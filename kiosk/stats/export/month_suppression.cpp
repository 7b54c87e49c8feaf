#include "stats/export/month_suppression.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace stats {
namespace {

using Parts = std::vector<Count*>;

/// By the threshold rule.
bool is_primary(const Count& count, std::int64_t hide_up_to) {
    return count.value > 0 && count.value <= hide_up_to;
}

void suppress(Count& count) {
    count.suppressed = count.value > 0;
}

template <class Range>
Parts positive(Range& range) {
    Parts parts;
    for (Count& count : range)
        if (count.value > 0) parts.push_back(&count);
    return parts;
}

Parts positive(std::map<std::string, Count>& counts) {
    Parts parts;
    for (auto& [key, count] : counts)
        if (count.value > 0) parts.push_back(&count);
    return parts;
}

/// Parts of a sum that a reader knows, or an upper end of it: besides the primary ones as few as possible are suppressed
/// so that each could be larger than `hide_up_to` with the other suppressed ones at 1. Returns what the sum must be when
/// all of them are suppressed and that is not enough, else 0.
std::int64_t suppress_parts(Parts parts, std::int64_t hide_up_to) {
    std::sort(parts.begin(), parts.end(), [](const Count* a, const Count* b) { return a->value < b->value; });
    std::int64_t suppressed = 0, sum = 0;
    for (Count* part : parts) {
        const bool enough = suppressed == 0 || sum >= suppressed + hide_up_to;
        if (!is_primary(*part, hide_up_to) && enough) return 0;
        part->suppressed = true;
        ++suppressed;
        sum += part->value;
    }
    return suppressed == 0 || sum >= suppressed + hide_up_to ? 0 : suppressed + hide_up_to;
}

/// First tries of one slide, in all content versions: a visit has one.
std::map<flow::SlideKey, Parts> first_tries(MonthCounts& month) {
    std::map<flow::SlideKey, Parts> slides;
    for (auto& [versioned, counts] : month.answers)
        if (counts.first_try.value > 0)
            slides[{versioned.answer.flow, versioned.answer.slide}].push_back(&counts.first_try);
    return slides;
}

bool any_primary(const MonthCounts& month, std::int64_t hide_up_to) {
    auto primary = [&](const Count& count) { return is_primary(count, hide_up_to); };
    return std::any_of(month.endings.begin(), month.endings.end(), primary) ||
           std::any_of(month.depths.begin(), month.depths.end(), primary);
}

/// Endings and depths bear on each other: all of them or none; a single one is the visits themselves. Returns what
/// `visits` must be.
std::int64_t suppress_endings_and_depths(MonthCounts& month, std::int64_t hide_up_to) {
    if (!any_primary(month, hide_up_to)) return 0;
    for (auto* counts : {&month.endings, &month.depths})
        if (const Parts parts = positive(*counts); parts.size() > 1)
            for (Count* part : parts) part->suppressed = true;
    return hide_up_to + static_cast<std::int64_t>(month.depths.size());
}

/// Slide and flow whose numbers would limit too tightly what their first tries can be. Returns what `visits` must be.
std::int64_t suppress_around_first_tries(MonthCounts& month, std::int64_t hide_up_to) {
    std::int64_t needed = 0;
    for (auto& [slide, parts] : first_tries(month)) {
        const std::int64_t of_this = suppress_parts(parts, hide_up_to);
        needed = std::max(needed, of_this);
        if (auto& shown = month.slides[slide].shown; shown.value < of_this) suppress(shown);
        if (auto& opened = month.flows[slide.flow].opened; opened.value < of_this) suppress(opened);
    }
    return needed;
}

/// Complementary: with the depths suppressed, topics that nearly every visit read would say how few only glanced.
void suppress_what_nearly_all_did(MonthCounts& month, std::int64_t hide_up_to) {
    const std::int64_t most = month.visits.value - hide_up_to - 2;
    for_each_use(month, [&](Count& count) {
        if (count.value > most) suppress(count);
    });
}

/// Complementary: with the depths suppressed, of one topic only, completed is what `read` is.
void suppress_completed_of_one_flow(MonthCounts& month) {
    Parts completed;
    for (auto& [flow, counts] : month.flows)
        if (counts.completed.value > 0) completed.push_back(&counts.completed);
    if (completed.size() == 1) suppress(*completed[0]);
}

/// For a month whose visits are shown. Returns what they must be.
std::int64_t suppress_in_shown(MonthCounts& month, std::int64_t hide_up_to) {
    for_each_use(month, [&](Count& count) { count.suppressed = is_primary(count, hide_up_to); });
    std::int64_t needed = suppress_endings_and_depths(month, hide_up_to);
    const bool depths_suppressed =
        month.depths[glanced].suppressed || month.depths[looked].suppressed || month.depths[read].suppressed;
    needed = std::max(needed, suppress_parts(positive(month.hours), hide_up_to));
    needed = std::max(needed, suppress_parts(positive(month.languages), hide_up_to));
    needed = std::max(needed, suppress_around_first_tries(month, hide_up_to));
    if (depths_suppressed) {
        suppress_what_nearly_all_did(month, hide_up_to);
        suppress_completed_of_one_flow(month);
    }
    return needed;
}

}  // namespace

std::int64_t visits_needed(const MonthCounts& month, std::int64_t hide_up_to) {
    MonthCounts tried = month;
    return std::max(suppress_in_shown(tried, hide_up_to), hide_up_to + 1);
}

std::int64_t visits_at_least(const MonthCounts& month) {
    MonthCounts looked_at = month;
    std::size_t least = 1;
    for (const Parts& parts : {positive(looked_at.endings), positive(looked_at.depths), positive(looked_at.hours),
                               positive(looked_at.languages)})
        least = std::max(least, parts.size());
    for (const auto& [slide, parts] : first_tries(looked_at)) least = std::max(least, parts.size());
    return static_cast<std::int64_t>(least);
}

std::int64_t visits_kept_feasible(const MonthCounts& month, std::int64_t hide_up_to) {
    return hide_up_to + std::max<std::int64_t>(visits_at_least(month), month.depths.size());
}

void suppress_numbers(MonthCounts& month, std::int64_t hide_up_to) {
    if (month.visits.suppressed)
        for_each_number(month, suppress);
    else
        suppress_in_shown(month, hide_up_to);
}

}  // namespace stats
