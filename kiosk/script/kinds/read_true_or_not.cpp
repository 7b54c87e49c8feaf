#include "script/kinds/slide_kinds.h"

namespace script {

std::vector<flow::Answer> read_true_or_not(Fields& fields) {
    bool right = fields.take("right", Need::required) && fields.flag("right");
    auto say = fields.paragraphs("say");
    return {{"True", say, right}, {"Not true", "", !right}};
}

}  // namespace script
