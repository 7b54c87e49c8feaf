#include "check/check_ways.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/nearest.h"
#include "base/wording.h"
#include "flow/stops.h"
#include "pack/visit_views.h"

namespace check {
namespace {

using Indexes = std::vector<std::size_t>;

/// A flow as a graph: slides by their position, ways between them.
class Ways {
public:
    Ways(const flow::Flow& flow, FlowLines& lines, Findings& findings)
        : flow_(flow),
          last_(flow::last_stop(flow)),
          lines_(lines),
          findings_(findings),
          ways_(flow.slides.size()),
          back_(flow.slides.size()) {
        for (std::size_t i = 0; i < flow.slides.size(); ++i) index_.try_emplace(flow.slides[i].id, i);
        for (std::size_t i = 0; i < flow.slides.size() && !findings.full(); ++i) add_ways(i);
    }

    void check() {
        if (findings_.full()) return;
        auto reached = spread(0, ways_);
        bool has_end = last_.next.targets.empty();
        auto ending = has_end ? spread(place_of(last_), back_) : std::vector<bool>(flow_.slides.size());
        for (std::size_t i = 0; i < flow_.slides.size(); ++i)
            if (!reached[i])
                findings_.error(flow_.file, flow_.slides[i].line,
                                "no way leads to " + base::in_quotes(flow_.slides[i].id),
                                "name it in the `next` of another slide, or take it out");
        report_dead_ends(reached, ending);
        if (has_end) report_way_past_warnings();
    }

private:
    void add_ways(std::size_t from) {
        const auto& slide = flow_.slides[from];
        for (const auto& target : slide.next.targets) add_way(from, target);
        for (const auto& option : slide.options) add_way(from, option.to);
        for (const auto& room : slide.rooms) add_way(from, room.slides.front());
        if (!slide.next.targets.empty() || !slide.options.empty()) return;
        if (const auto* next = flow::following(flow_, slide))
            join(from, place_of(*next));
        else if (!slide.stop.empty())
            add_way(from, slide.stop);
    }

    std::size_t place_of(const flow::Slide& slide) const {
        return static_cast<std::size_t>(&slide - flow_.slides.data());
    }

    void add_way(std::size_t from, const std::string& target) {
        auto found = index_.find(target);
        if (found != index_.end()) return join(from, found->second);
        std::vector<std::string> ids;
        for (const auto& slide : flow_.slides) ids.push_back(slide.id);
        findings_.error(flow_.file, lines_.of(flow_.slides[from], target),
                        "there is no slide " + base::in_quotes(target),
                        base::did_you_mean(target, ids, "name a slide of this flow"));
    }

    void join(std::size_t from, std::size_t to) {
        ways_[from].push_back(to);
        back_[to].push_back(from);
    }

    bool warns(std::size_t slide) const { return flow_.slides[slide].kind == flow::SlideKind::warning; }

    /// A flow with warning signs shows some to everybody who goes through it.
    void report_way_past_warnings() {
        auto last = place_of(last_), first_warning = std::size_t{0};
        while (first_warning <= last && !warns(first_warning)) ++first_warning;
        if (first_warning > last || warns(0) || warns(last)) return;
        auto calm = ways_;
        for (auto& from_each : calm) std::erase_if(from_each, [this](std::size_t to) { return warns(to); });
        auto reached = spread(0, calm);
        if (!reached[last]) return;
        auto leads_past = [&](std::size_t from) {
            return std::any_of(calm[from].begin(), calm[from].end(), [&](auto to) { return to > first_warning; });
        };
        std::size_t from = 0;
        while (from < last && !(reached[from] && leads_past(from))) ++from;
        findings_.warning(
            flow_.file, flow_.slides[from].line,
            "a way from " + base::in_quotes(flow_.slides[from].id) + " leads to the end past every warning slide",
            "let it lead to " + base::in_quotes(flow_.slides[first_warning].id) +
                ", so that everybody sees the warning signs");
    }

    std::vector<bool> spread(std::size_t start, const std::vector<Indexes>& ways) const {
        std::vector<bool> reached(ways.size());
        Indexes open{start};
        reached[start] = true;
        while (!open.empty()) {
            auto at = open.back();
            open.pop_back();
            for (auto to : ways[at]) {
                if (reached[to]) continue;
                reached[to] = true;
                open.push_back(to);
            }
        }
        return reached;
    }

    /// One error for all of them: mending the first often mends the others.
    void report_dead_ends(const std::vector<bool>& reached, const std::vector<bool>& ending) {
        std::size_t count = 0;
        const flow::Slide* first = nullptr;
        for (std::size_t i = 0; i < flow_.slides.size(); ++i) {
            if (!reached[i] || ending[i]) continue;
            if (++count == 1) first = &flow_.slides[i];
        }
        if (!first) return;
        auto others = count == 1 ? "" : " (nor from " + base::counted(count - 1, "other slide", "other slides") + ")";
        findings_.error(flow_.file, first->line,
                        "no way leads from " + base::in_quotes(first->id) + " to the end" + others,
                        "let a `next` lead on to " + base::in_quotes(last_.id) + ", the last slide");
    }

    const flow::Flow& flow_;
    const flow::Slide& last_;
    FlowLines& lines_;
    Findings& findings_;
    std::map<std::string, std::size_t> index_;
    std::vector<Indexes> ways_, back_;
};

/// With the reason and its line where the function knows them.
void tell_failure(const flow::Flow& flow, const flow::Slide& slide, const flow::VisitView& view,
                  const base::Problem& reason, FlowLines& lines, Findings& findings) {
    auto what = "the function that chooses the slide after " + base::in_quotes(slide.id) + " fails" + pack::after(view);
    if (reason.what.empty())
        return findings.error(flow.file, lines.of(slide, "choose"), what,
                              "make it return one of the ids in `to`, whatever was answered");
    bool placed = reason.line > 0 && reason.line != slide.line;
    findings.error(placed ? reason.file : flow.file, placed ? reason.line : lines.of(slide, "choose"),
                   what + ": " + reason.what, reason.advice);
}

/// False: its budget was spent before everything was asked.
bool check_function(const flow::Flow& flow, const flow::Slide& slide, flow::NextSlide& next_slide, FlowLines& lines,
                    Findings& findings) {
    Work work(findings, flow.file, lines.of(slide, "choose"),
              "the function that chooses the slide after " + base::in_quotes(slide.id));
    std::set<std::string> left(slide.next.targets.begin(), slide.next.targets.end());
    for (const auto& view : pack::visit_views(flow, slide)) {
        if (findings.enough()) return !work.spent();
        auto result = next_slide.choose_or_say(flow, slide, view);
        auto* chosen = std::get_if<std::string>(&result);
        bool is_target = chosen && std::find(slide.next.targets.begin(), slide.next.targets.end(), *chosen) !=
                                       slide.next.targets.end();
        if (!is_target) {
            auto* reason = std::get_if<base::Problem>(&result);
            tell_failure(flow, slide, view, reason ? *reason : base::Problem{}, lines, findings);
            return true;
        }
        left.erase(*chosen);
    }
    for (const auto& target : left)
        findings.warning(flow.file, lines.of(slide, target),
                         "the function that chooses the slide after " + base::in_quotes(slide.id) + " never chooses " +
                             base::in_quotes(target),
                         "check its conditions, or take the target out of `to`");
    return true;
}

}  // namespace

bool check_ways(const flow::Flow& flow, flow::NextSlide& next_slide, FlowLines& lines, Findings& findings) {
    Ways(flow, lines, findings).check();
    bool asked = true;
    for (const auto& slide : flow.slides)
        if (slide.next.chooses && !check_function(flow, slide, next_slide, lines, findings)) asked = false;
    return asked;
}

}  // namespace check
