// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/forward_catalog.h"

namespace otklik::test {

/// Two services with a group each, and one without; the lamp asks one question of each kind.
inline ForwardCatalog lightsCatalog(const QString &account = QStringLiteral("горсвет"))
{
    using Kind = ForwardQuestion::Kind;
    const auto ask = [](const char *code, Kind kind, const QString &label, bool isRequired) {
        return ForwardQuestion{QString::fromLatin1(code), kind, label, {}, isRequired, {}};
    };
    ForwardQuestion kind = ask("kind", Kind::One, QStringLiteral("Что с ним"), true);
    kind.choices = {{QStringLiteral("off"), QStringLiteral("Не горит")},
                    {QStringLiteral("blinks"), QStringLiteral("Мигает")}};
    ForwardQuestion danger = ask("danger", Kind::Several, QStringLiteral("Чем опасно"), false);
    danger.choices = {{QStringLiteral("school"), QStringLiteral("Рядом школа")},
                      {QStringLiteral("wire"), QStringLiteral("Висит провод")},
                      {QStringLiteral("cross"), QStringLiteral("Переход")}};
    ForwardQuestion pole = ask("pole", Kind::Line, QStringLiteral("Номер опоры"), false);
    pole.hint = QStringLiteral("жёлтая табличка, например 17-3");
    const ForwardService lamp{QStringLiteral("lamp"),
                              QStringLiteral("Не горит фонарь"),
                              QStringLiteral("Свет"),
                              QStringLiteral("Фонари на улицах и во дворах"),
                              {kind, pole, ask("height", Kind::Number, QStringLiteral("Высота, м"), false),
                               ask("since", Kind::Time, QStringLiteral("С какого времени"), false), danger,
                               ask("more", Kind::Text, QStringLiteral("Как подъехать"), false)}};
    const ForwardService pothole{
        QStringLiteral("pothole"), QStringLiteral("Яма на дороге"), QStringLiteral("Дороги"), {}, {}};
    const ForwardService other{QStringLiteral("other"), QStringLiteral("Другое"), {}, {}, {}};
    return {account, {other, lamp, pothole}};
}

} // namespace otklik::test
