#include "script/kinds/slide_kinds.h"

namespace script {

std::vector<flow::Myth> read_myths(Fields& fields) {
    std::vector<flow::Myth> myths;
    for (auto& each : fields.counted_children("myth", 1, 4)) {
        flow::Myth read;
        read.myth = each.first_line("myth");
        read.fact = each.line("fact", Need::required);
        each.finish();
        myths.push_back(std::move(read));
    }
    return myths;
}

}  // namespace script
