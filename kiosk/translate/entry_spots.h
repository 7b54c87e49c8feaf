// Where the sentences of a translator's file stand, as its comments say: by this a sentence that was changed is known again.
#pragma once

#include <string>
#include <vector>

#include "pack/po_reader.h"
#include "translate/sentences.h"

namespace translate {

/// "heel-pain, slide band: sign 3" in parts that can be compared.
struct Spot {
    std::string slide;  ///< "heel-pain, slide band"
    std::string field;  ///< "sign 3"
    std::string kind;   ///< "sign"; of what is not counted: the field
    bool counted() const { return kind != field; }
};

std::vector<Spot> spots_of(const Sentence& sentence);
std::vector<Spot> spots_of(const pack::PoMessage& message);

}  // namespace translate
