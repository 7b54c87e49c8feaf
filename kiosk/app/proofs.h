// `render --proof`: what a clinician signs off, gathered from a flow and handed to the press. One thread at a time.
#pragma once

#include <functional>
#include <string>

#include "app/command_line.h"
#include "flow/seams.h"
#include "screen/layout.h"
#include "screen/proof.h"

namespace app {

/// The hash of what a clinician reads in a flow, which is in that language, and hears of it.
using ReviewHash = std::function<std::string(const flow::Flow&, const std::string& language)>;

/// What the kiosk itself says on the warning slides: the clinic's words, and those of the interface in the proof's language.
struct ProofSite {
    screen::SiteWords words;
    std::function<std::string(const char* english)> word = [](const char* english) { return std::string(english); };
};

/// Of a flow whose words are in `language`.
screen::Proof proof_of(const flow::Flow& flow, const std::string& language, const std::string& content_version,
                       const std::string& hash, const ProofSite& site = {});

/// OUT/FLOW.LANG.pdf for the flow that was asked for or for every flow of the home screen, in the language that was
/// given or in every language in which the flow is offered. Problems: what was asked for and is not there, flows that
/// failed, files that cannot be written.
base::Problems write_proofs(const RenderOptions& options, flow::Library& library, const std::string& content_version,
                            const ReviewHash& hash_of, screen::ProofPress& press,
                            const screen::Layout::Site& site = {});

}  // namespace app
