// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/hub_trouble.h"

#include "core/domain/key_table.h"

namespace otklik {

namespace {

constexpr KeyTable<HubTrouble, kHubTroubleCount> kTroubles{{
    {HubTrouble::Unreachable, "hub_unreachable"},
    {HubTrouble::Timeout, "hub_timeout"},
    {HubTrouble::Silent, "hub_silent"},
    {HubTrouble::Lost, "hub_lost"},
    {HubTrouble::Busy, "hub_busy"},
    {HubTrouble::ReadOnly, "hub_read_only"},
    {HubTrouble::Behind, "hub_behind"},
    {HubTrouble::Unsure, "hub_unsure"},
    {HubTrouble::PasswordNeeded, "password_needed"},
    {HubTrouble::WrongPassword, "wrong_password"},
    {HubTrouble::NotOperator, "not_operator"},
    {HubTrouble::WrongName, "wrong_name"},
    {HubTrouble::Untrusted, "untrusted"},
    {HubTrouble::NotEncrypted, "not_encrypted"},
    {HubTrouble::Intercepted, "intercepted"},
    {HubTrouble::TooOld, "hub_too_old"},
    {HubTrouble::TooNew, "hub_too_new"},
    {HubTrouble::Diverged, "hub_diverged"},
    {HubTrouble::BadAnswer, "hub_bad_answer"},
}};

} // namespace

Error fail(HubTrouble trouble, QString details)
{
    return {ErrorCode::Hub, keyOf(trouble), std::move(details)};
}

std::optional<HubTrouble> hubTroubleOf(const Error &error)
{
    return error.code == ErrorCode::Hub ? kTroubles.value(error.subject) : std::nullopt;
}

bool isPassing(HubTrouble trouble)
{
    return trouble <= HubTrouble::Unsure;
}

QString keyOf(HubTrouble trouble)
{
    return kTroubles.key(trouble);
}

} // namespace otklik
