// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/otklikctl/command.h"

using namespace Qt::StringLiterals;

namespace otklik {

std::unique_ptr<Desk> Invocation::open(Desk::Mode mode) const
{
    auto desk = Desk::open(store, mode);
    if (desk)
        return std::move(*desk);
    console.failStore(desk.error());
    return nullptr;
}

std::unique_ptr<Desk> Invocation::openToWrite(Desk::Mode mode) const
{
    auto desk = open(mode);
    if (!desk || !desk->isReadOnly())
        return desk;
    console.failStore(otklik::fail(ErrorCode::ReadOnly, store));
    return nullptr;
}

QCommandLineOption option(const QString &name, const QString &meaning, const QString &value)
{
    return {name, meaning, value};
}

} // namespace otklik
