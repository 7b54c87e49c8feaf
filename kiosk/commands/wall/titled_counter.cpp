#include "commands/wall/titled_counter.h"

#include <utility>

namespace commands {

void TitledCounter::count(const flow::Visit& visit) {
    const auto& content = content_.get();
    if (!std::exchange(told_, true)) recorder_.switch_content(content);
    for (const auto& [id, use] : visit.flows) {
        auto flow = library_.flow(id, "");
        if (!flow) continue;
        std::vector<stats::Title> titles{{id, "", flow->title}};
        if (!use.sensitive)
            for (const auto& slide : flow->slides) titles.push_back({id, slide.id, slide.title, slide.stop});
        recorder_.titles(content, std::move(titles));
    }
    recorder_.count(visit);
}

}  // namespace commands
