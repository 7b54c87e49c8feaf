// Sentences that one flow has translated in a way of its own. Pure.
#pragma once

#include <vector>

#include "pack/po_reader.h"
#include "translate/sentences.h"

namespace translate {

/// Where the old file translates a sentence for one flow (msgctxt with its id), and the flow has it still, that is a sentence by
/// itself, behind the one that other flows share.
void keep_apart(std::vector<Sentence>& sentences, const std::vector<pack::PoMessage>& old);

}  // namespace translate
