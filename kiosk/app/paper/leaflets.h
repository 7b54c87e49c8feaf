// What a topic says on paper: gathered from a flow and what a visitor chose, and written as files for who wants to see it. One
// thread at a time.
#pragma once

#include "app/command_line.h"
#include "app/proofs.h"
#include "flow/session.h"
#include "screen/paper/leaflet.h"

namespace app {

/// What a flow does not say of itself.
struct LeafletFacts {
    ProofSite site;
    std::string language, language_name;  ///< the flow's; as it calls itself
    std::string version, date;            ///< of the content; ISO 8601, of the day. No version: neither is told
};

/// Of a flow whose words are in that language: what everybody passes, in its order, without the slides that ask. `state` has what
/// the visitor would like to ask and wants to do.
screen::Leaflet leaflet_of(const flow::Flow& flow, const flow::State& state, const LeafletFacts& facts);

/// As `library` calls it.
std::string own_name(flow::Library& library, const std::string& language);

/// OUT/FLOW.LANG.leaflet.pdf, of the flows and languages that write_proofs would write, and with the same problems.
base::Problems write_leaflets(const RenderOptions& options, flow::Library& library, const LeafletFacts& facts,
                              const screen::LeafletSheet& sheet, screen::LeafletPress& press,
                              const screen::Layout::Site& site = {});

}  // namespace app
