/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package dev.muster.aot.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.core.env.Environment;
import org.springframework.expression.Expression;
import org.springframework.expression.ParseException;
import org.springframework.expression.ParserContext;
import org.springframework.expression.common.CompositeStringExpression;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/**
 * Reads the expressions at a place. Nothing is evaluated. Where placeholders keep an
 * expression from being read, the build's values stand for them.
 */
final class ExpressionReader {

	private final SpelExpressionParser parser = new SpelExpressionParser();

	private final Environment environment;

	private final Members members;

	private final RuntimeClasses runtimeClasses;

	private final BeanLookup beans;

	ExpressionReader(Environment environment, Members members, RuntimeClasses runtimeClasses, BeanLookup beans) {
		this.environment = environment;
		this.members = members;
		this.runtimeClasses = runtimeClasses;
		this.beans = beans;
	}

	/**
	 * Read what stands at a place.
	 * @param site the place
	 * @return what cannot be told
	 */
	List<UnprovedExpression> read(Site site) {
		Expression expression;
		try {
			expression = parse(site);
		}
		catch (ParseException ex) {
			return List.of(unproved(site, site.text(), "it cannot be read: " + ex.toDetailedString()));
		}
		List<UnprovedExpression> unproved = new ArrayList<>();
		for (SpelExpression part : parts(expression)) {
			new ExpressionWalker(this.members, this.runtimeClasses, this.beans, site.scope()).walk(part.getAST())
				.forEach((problem) -> unproved.add(unproved(site, problem.part(), problem.reason())));
		}
		return unproved;
	}

	private Expression parse(Site site) throws ParseException {
		try {
			return parse(site, site.text());
		}
		catch (ParseException ex) {
			String resolved = this.environment.resolvePlaceholders(site.text());
			if (resolved.equals(site.text())) {
				throw ex;
			}
			return parse(site, resolved);
		}
	}

	private Expression parse(Site site, String text) throws ParseException {
		return site.template() ? this.parser.parseExpression(text, ParserContext.TEMPLATE_EXPRESSION)
				: this.parser.parseExpression(text);
	}

	private static List<SpelExpression> parts(Expression expression) {
		return switch (expression) {
			case SpelExpression single -> List.of(single);
			case CompositeStringExpression composite ->
				Arrays.stream(composite.getExpressions()).flatMap((part) -> parts(part).stream()).toList();
			// Text without an expression.
			default -> List.of();
		};
	}

	private static UnprovedExpression unproved(Site site, String part, String reason) {
		return new UnprovedExpression(site.place(), site.annotation(), site.text(), part, reason);
	}

}
